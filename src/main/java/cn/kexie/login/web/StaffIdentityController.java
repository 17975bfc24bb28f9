package cn.kexie.login.web;

import cn.kexie.login.StaffIdentities;
import cn.kexie.login.StaffIdentity;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnIssuer
@RequestMapping("/api/v1/admin/staff-identities")
@Tag(name = "统一身份认证", description = "仅限管理员")
class StaffIdentityController {

    /** An account and whether its person has come already. */
    record Listed(
            UserId userId, String subject, boolean waiting, OffsetDateTime createdAt, OffsetDateTime lastLoginAt) {

        static Listed of(StaffIdentity identity) {
            return new Listed(
                    identity.userId(),
                    identity.subject(),
                    identity.subject() == null,
                    ChinaTime.of(identity.createdAt()),
                    ChinaTime.of(identity.lastLoginAt()));
        }
    }

    private final StaffIdentities identities;

    StaffIdentityController(StaffIdentities identities) {
        this.identities = identities;
    }

    @Operation(summary = "列出与统一身份认证关联的账号")
    @GetMapping
    Page<Listed> list(Paging paging) {
        var page = identities.list(paging.page(), paging.size());
        return new Page<>(
                page.page(),
                page.size(),
                page.totalElements(),
                page.items().stream().map(Listed::of).toList());
    }

    @Operation(summary = "把已有账号交给统一身份认证中的同名人员", description = "本人下次登录时生效。")
    @PutMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expect(@PathVariable UserId userId) {
        identities.expect(userId);
    }

    @Operation(summary = "解除账号与统一身份认证的关联", description = "账号保留，此后不能再由统一身份认证登录。")
    @DeleteMapping("/{userId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UserId userId) {
        identities.release(userId);
    }
}
