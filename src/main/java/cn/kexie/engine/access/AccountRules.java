package cn.kexie.engine.access;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.text.PersonNames;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** What nobody may do to accounts, whichever door he comes through. ADR 0042. */
@Component
class AccountRules {

    private final AccountRegister register;

    AccountRules(AccountRegister register) {
        this.register = register;
    }

    void requireId(String userId) {
        if (userId == null || userId.isBlank()) {
            throw Refusal.invalid("/id", "REQUIRED", "请填写账号名");
        }
    }

    /** Nobody reads two names that differ in case alone as two people. */
    void requireUnlike(String userId, long alike) {
        if (alike > 0) {
            throw Refusal.conflict("ACCOUNT_EXISTS", "已有账号 %s（不区分大小写），请换一个账号名".formatted(userId));
        }
    }

    /** A name once used stands in records for the one who used it. */
    void requireNewName(String userId) {
        if (register.isRetired(userId)) {
            throw Refusal.conflict("ACCOUNT_RETIRED", "账号 %s 曾被使用并已删除，账号名不再重复使用，请换一个账号名".formatted(userId));
        }
    }

    /** The name shows others whether a handler has a part in a matter, so he does not choose it himself. */
    void requireSameName(User stored, User changed) {
        boolean same = Objects.equals(text(stored.getFirstName()), text(changed.getFirstName()))
                && Objects.equals(text(stored.getLastName()), text(changed.getLastName()));
        if (!same) {
            throw Refusal.of(Reason.FORBIDDEN, "NAME_BY_ADMINISTRATOR", "姓名只能由系统管理员修改，请联系系统管理员；密码和邮箱可以自己修改");
        }
    }

    /** Who handles a matter is compared by name with whom it concerns, so every account bears one. */
    void requireName(User user) {
        String name = text(user.getLastName()) + text(user.getFirstName());
        if (!PersonNames.holdsALetter(name)) {
            throw Refusal.invalid("/lastName", "NOT_A_NAME", "姓名不能空白，也不能只有数字和符号，请填写使用账号的人的姓名");
        }
    }

    void requireAnothers(String userId, Authentication actor) {
        if (actor != null && userId != null && userId.equals(actor.getUserId())) {
            throw Refusal.conflict("OWN_ACCOUNT", "不能删除自己的账号，请由其他系统管理员删除");
        }
    }

    /** Refuses to remove the last administrator. The caller asks before the change, in its transaction. */
    void requireAnotherAdministrator(String userId, IdentityService identities, CommandContext context) {
        register.lockAdministrators();
        if (context.runWithoutAuthorization(() -> Administrators.isLast(userId, identities))) {
            throw Refusal.conflict("LAST_ADMINISTRATOR", "%s 是最后一名系统管理员，请先指定其他系统管理员".formatted(userId));
        }
    }

    void requireNotTheAdministrators(String groupId) {
        if (CAMUNDA_ADMIN.equals(groupId)) {
            throw Refusal.conflict("ADMINISTRATORS_GROUP", "系统管理员的用户组不能删除，可以调整其中的人员");
        }
    }

    void retire(String userId) {
        register.retire(userId);
    }

    private static String text(String name) {
        return Objects.toString(name, "");
    }
}
