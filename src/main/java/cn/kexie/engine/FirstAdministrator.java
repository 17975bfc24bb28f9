package cn.kexie.engine;

import cn.kexie.engine.access.Administrators;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.StartupNote;
import cn.kexie.platform.database.ConditionalOnExternalDatabase;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes the configured account the administrator of a database that has none. Once there is one, configuration no
 * longer matters: a changed password stays changed, a removed account stays removed.
 */
@Component
@ConditionalOnExternalDatabase
class FirstAdministrator implements SmartInitializingSingleton, StartupNote {

    private final AdministratorAccount account;
    private final Administrators administrators;

    /** Why the configured account was not made. */
    private String refused = "";

    FirstAdministrator(AdministratorAccount account, Administrators administrators) {
        this.account = account;
        this.administrators = administrators;
    }

    /** Before the web server listens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (account.isComplete() && administrators.none()) {
            create();
        }
    }

    private void create() {
        try {
            administrators.add(account.user(), "系统管理员", account.password());
        } catch (Refusal weakPassword) {
            refused = "已设置的管理员" + weakPassword.faults().get(0).message() + "\n";
        }
    }

    @Override
    public String text() {
        return administrators.none() ? """
                【需要处理】数据库中还没有管理员，目前无人能够登录。请设置以下两项后重新启动（只在首次生效，登录后请修改密码）：
                  环境变量   KEXIE_ADMIN_USER=账号  KEXIE_ADMIN_PASSWORD=密码
                  或命令行   --kexie.admin.user=账号 --kexie.admin.password=密码
                %s""".formatted(refused) : "";
    }
}
