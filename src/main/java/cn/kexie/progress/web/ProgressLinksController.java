package cn.kexie.progress.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.progress.ProgressLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNo}/progress-links")
@Tag(name = "办理进度", description = "给本单位的人看一件案件办到哪里的网页链接，不用账号，到期失效")
class ProgressLinksController {

    private final ProgressLinks links;

    ProgressLinksController(ProgressLinks links) {
        this.links = links;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent(credential = "url", whenLost = "链接只在首次答复中显示一次，系统不保存。如果没有收到，请换一个新的 Idempotency-Key 再取一个")
    @Operation(summary = "取得办理进度的链接", description = "拿到链接的人都能打开，请只交给本单位经办人；24 小时后失效，可以再取。")
    ProgressLinks.Link make(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        return links.make(caseNo, applicant(client));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "让这件案件的全部链接立即失效", description = "链接交错了人的时候用；重复调用不改变结果。")
    void removeAll(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        links.removeAll(caseNo, applicant(client));
    }

    private static ClientPrincipal applicant(ClientPrincipal client) {
        if (client == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "CLIENT_ONLY", "办理进度的链接由申请单位自己取得，请使用本单位的接口密钥");
        }
        return client;
    }
}
