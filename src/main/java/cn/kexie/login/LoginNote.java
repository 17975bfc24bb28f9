package cn.kexie.login;

import cn.kexie.platform.StartupNote;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import org.springframework.stereotype.Component;

/** Says where staff log in, and that somebody should be able to when that place is down. */
@Component
@ConditionalOnIssuer
class LoginNote implements StartupNote {

    private final LoginSettings settings;

    LoginNote(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public String text() {
        String where = "工作人员通过统一身份认证登录：" + settings.issuer() + "\n";
        return settings.passwordAccounts().isEmpty()
                ? where + "【请注意】没有设置应急管理员（kexie.login.password-accounts）：统一身份认证不可用时无人能够登录。\n"
                : where;
    }
}
