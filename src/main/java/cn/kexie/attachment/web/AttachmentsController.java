package cn.kexie.attachment.web;

import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.Attachments;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/attachments")
@Tag(name = "附件", description = "先上传附件，再在申请中填写返回的 attachmentId；7 日内未使用的附件自动清除")
class AttachmentsController {

    private static final Pattern OFFICE = Pattern.compile("(acceptance|recommend|review|leader)\\.\\d{6}");

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @Idempotent
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传附件（pdf、docx、xlsx、jpg、png，不超过 50 MB）")
    StoredAttachment upload(
            @RequestParam(name = "file", required = false) List<MultipartFile> files,
            @Parameter(description = "科协的工作人员代哪一个科协上传（机关代码）；企业和伙伴单位不填") @RequestParam(required = false)
                    String onBehalfOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal)
            throws IOException {
        MultipartFile file = only(files);
        try (InputStream content = file.getInputStream()) {
            return StoredAttachment.of(
                    attachments.store(owner(principal, onBehalfOf), file.getOriginalFilename(), content));
        }
    }

    private static MultipartFile only(List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            throw Refusal.invalid("/file", "FILE_MISSING", "没有收到文件，请以 multipart/form-data 的 file 部分上传");
        }
        if (files.size() > 1) {
            throw Refusal.invalid("/file", "ONE_FILE_ONLY", "一次只能上传一个文件，请分次上传");
        }
        return files.get(0);
    }

    /** Staff upload for a body they read the cases of, and have to say which. */
    private static String owner(Object principal, String onBehalfOf) {
        if (principal instanceof ClientPrincipal client) {
            return client.unifiedSocialCreditCode();
        }
        if (onBehalfOf == null || !(principal instanceof StaffPrincipal staff) || !ownBody(staff, onBehalfOf)) {
            throw Refusal.of(
                    Refusal.Reason.FORBIDDEN,
                    "ENTERPRISE_ONLY",
                    "企业和伙伴单位上传附件请使用自己的接口密钥；科协的工作人员代本单位上传，请用参数 onBehalfOf 写明自己所在科协的机关代码");
        }
        return onBehalfOf;
    }

    private static boolean ownBody(StaffPrincipal staff, String body) {
        return staff.groups().stream().anyMatch(group -> OFFICE.matcher(group).matches() && group.endsWith("." + body));
    }

    record StoredAttachment(String attachmentId, String fileName, String mediaType, long size, String sha256) {

        static StoredAttachment of(Attachment attachment) {
            return new StoredAttachment(
                    attachment.attachmentId(),
                    attachment.fileName(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256());
        }
    }
}
