package cn.kexie.party.web;

import cn.kexie.party.ApiClient;
import cn.kexie.party.ApiClients;
import cn.kexie.party.ValidCreditCode;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/api-clients")
@Tag(name = "接口密钥", description = "仅限管理员")
class ApiClientController {

    record Order(
            @NotNull @ValidCreditCode @Schema(title = "统一社会信用代码")
            String unifiedSocialCreditCode,

            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cntrl}*", message = "名称不能含换行等控制字符")
            @Schema(title = "名称", description = "企业或其系统的名称")
            String name,

            @Schema(title = "单位种类", description = "ENTERPRISE 企业；PARTNER 伙伴单位（学会、高校、院所、园区等），只能办理对伙伴单位开放的事项。不填为企业")
            ClientKind kind) {

        Order {
            kind = kind == null ? ClientKind.ENTERPRISE : kind;
        }
    }

    /** A client without its key. */
    record Listed(
            String clientId,
            String unifiedSocialCreditCode,
            String name,
            ClientKind kind,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            OffsetDateTime revokedAt) {

        static Listed of(ApiClient client) {
            return new Listed(
                    client.clientId().toString(),
                    client.unifiedSocialCreditCode(),
                    client.name(),
                    client.kind(),
                    ChinaTime.of(client.createdAt()),
                    ChinaTime.of(client.lastUsedAt()),
                    ChinaTime.of(client.revokedAt()));
        }
    }

    private final ApiClients clients;

    ApiClientController(ApiClients clients) {
        this.clients = clients;
    }

    @Operation(summary = "为企业或者伙伴单位发放接口密钥", description = "apiKey 只显示这一次，系统不保存，请立即交给企业保存；同一企业可有多个密钥。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent(
            credential = "apiKey",
            whenLost = "apiKey 只在首次答复中显示一次，系统不保存。如果没有收到，请用 DELETE 撤销这个 clientId，再换一个新的 Idempotency-Key 重新签发")
    ApiClients.Issued issue(@RequestBody Order order) {
        return clients.issue(order.unifiedSocialCreditCode(), order.name(), order.kind());
    }

    @Operation(summary = "列出接口密钥", description = "含已撤销的，最新的在前；不含密钥本身。")
    @GetMapping
    Page<Listed> list(Paging paging) {
        var page = clients.list(paging.page(), paging.size());
        return new Page<>(
                page.page(),
                page.size(),
                page.totalElements(),
                page.items().stream().map(Listed::of).toList());
    }

    @Operation(summary = "撤销接口密钥", description = "立即失效；重复撤销不改变结果。")
    @DeleteMapping("/{clientId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String clientId) {
        clients.revoke(clientId);
    }
}
