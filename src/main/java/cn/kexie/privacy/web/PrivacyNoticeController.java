package cn.kexie.privacy.web;

import cn.kexie.privacy.PrivacyNotice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "个人信息")
class PrivacyNoticeController {

    private final PrivacyNotice notice;

    PrivacyNoticeController(PrivacyNotice notice) {
        this.notice = notice;
    }

    @GetMapping("/api/v1/privacy-notice")
    @Operation(summary = "个人信息处理告知", description = "现行文本和版本，无需登录；提交前应请本人阅读")
    @SecurityRequirements
    Notice notice() {
        return new Notice(notice.edition(), notice.text());
    }

    @Schema(name = "PrivacyNotice")
    record Notice(
            @Schema(title = "版本", description = "文本一变即变") String edition,
            @Schema(title = "文本") String text) {}
}
