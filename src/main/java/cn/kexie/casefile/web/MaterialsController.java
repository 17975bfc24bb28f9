package cn.kexie.casefile.web;

import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.Attachments;
import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "案件")
class MaterialsController {

    private final CaseAccess access;
    private final Materials materials;
    private final Attachments attachments;

    MaterialsController(CaseAccess access, Materials materials, Attachments attachments) {
        this.access = access;
        this.materials = materials;
        this.attachments = attachments;
    }

    @GetMapping("/api/v1/cases/{caseNo}/materials/{attachmentId}")
    @Operation(summary = "下载申请材料；inline=true 时 pdf 与图片可直接预览")
    @Audited(
            value = "MATERIAL_VIEWED",
            subject = "#caseNo",
            details = "attachment=#attachmentId",
            afterwards = true,
            counted = true)
    ResponseEntity<InputStreamResource> download(
            @PathVariable CaseNo caseNo,
            @PathVariable String attachmentId,
            @RequestParam(defaultValue = "false") boolean inline,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(caseNo, principal);
        Attachment attachment = attachment(caseNo, attachmentId);
        return new FileAnswer(attachment.fileName(), attachment.mediaType(), attachment.size())
                .inline(inline && attachment.previewable())
                .answer(attachments.open(attachment));
    }

    private Attachment attachment(CaseNo caseNo, String attachmentId) {
        return materials.of(caseNo).stream()
                .map(Material::attachment)
                .filter(attachment -> attachment.attachmentId().equals(attachmentId))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_ATTACHMENT", "案件 %s 没有这份材料".formatted(caseNo)));
    }
}
