package cn.kexie.login;

import cn.kexie.audit.Audited;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginEpochs;
import cn.kexie.platform.security.LoginSettings;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts belong to persons of the provider. */
@Service
@ConditionalOnIssuer
public class StaffIdentities {

    private final StaffIdentityRegister register;
    private final StaffDirectory directory;
    private final LoginSettings settings;
    private final LoginEpochs epochs;
    private final Clock clock;

    StaffIdentities(
            StaffIdentityRegister register,
            StaffDirectory directory,
            LoginSettings settings,
            LoginEpochs epochs,
            Clock clock) {
        this.register = register;
        this.directory = directory;
        this.settings = settings;
        this.epochs = epochs;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<StaffIdentity> list(int page, int size) {
        return new Page<>(page, size, register.count(), register.byName(size, (long) page * size));
    }

    /** The next person of the provider with this name gets the account that exists here. */
    @Transactional
    @Audited(value = "IDENTITY_EXPECTED", kind = "user", subject = "#userId")
    public void expect(UserId userId) {
        if (!directory.has(userId)) {
            throw Refusal.unknown("UNKNOWN_ACCOUNT", "没有这个账号，请核对；新账号不必登记，本人首次登录时自动建立");
        }
        if (register.find(userId).filter(found -> found.subject() != null).isPresent()) {
            throw Refusal.conflict("ALREADY_LINKED", "这个账号已经属于统一身份认证中的一个人，如要更换，请先解除");
        }
        register.save(StaffIdentity.expected(userId, settings.issuer(), clock.instant()));
    }

    /** Cuts the account off from the provider and ends its logins. */
    @Transactional
    @Audited(value = "IDENTITY_UNLINKED", kind = "user", subject = "#userId")
    public void release(UserId userId) {
        if (!register.remove(userId)) {
            throw Refusal.unknown("UNKNOWN_IDENTITY", "这个账号没有与统一身份认证关联，请核对账号");
        }
        epochs.end(userId);
    }
}
