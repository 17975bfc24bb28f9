package cn.kexie.party.web;

import cn.kexie.party.ApiClients;
import cn.kexie.party.ValidCreditCode;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnIssuer
@RequestMapping("/api/v1/admin/token-clients")
@Tag(name = "令牌登记", description = "仅限管理员")
class TokenClientController {

    record Order(
            @NotNull @ValidCreditCode @Schema(title = "统一社会信用代码")
            String unifiedSocialCreditCode,

            @NotBlank
            @Size(max = 100)
            @Pattern(regexp = "\\P{Cntrl}*", message = "名称不能含换行等控制字符")
            @Schema(title = "名称", description = "企业或其系统的名称")
            String name,

            @NotNull
            @Pattern(regexp = "[\\x21-\\x7E]{1,255}", message = "令牌主体为 1 到 255 个可见的 ASCII 字符")
            @Schema(title = "令牌主体", description = "令牌中 sub 的值，逐字相同")
            String subject) {}

    record Admitted(String clientId) {}

    private final ApiClients clients;
    private final LoginSettings settings;

    TokenClientController(ApiClients clients, LoginSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Operation(summary = "登记企业系统的令牌主体", description = "此后该主体的令牌代表该企业；与接口密钥一同列出和撤销。")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    Admitted admit(@RequestBody Order order) {
        return new Admitted(
                clients.admit(order.unifiedSocialCreditCode(), order.name(), settings.issuer(), order.subject()));
    }
}
