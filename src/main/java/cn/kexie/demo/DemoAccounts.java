package cn.kexie.demo;

import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.Administrators;
import cn.kexie.party.Bodies;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives every role one account, which holds it for every body. */
@Service
@ConditionalOnEmbeddedDatabase
class DemoAccounts {

    private final Administrators administrators;
    private final Accounts accounts;
    private final Bodies bodies;

    DemoAccounts(Administrators administrators, Accounts accounts, Bodies bodies) {
        this.administrators = administrators;
        this.accounts = accounts;
        this.bodies = bodies;
    }

    /** Does nothing when they are there already. */
    @Transactional
    public void create() {
        if (administrators.none()) {
            administrators.add(DemoAccount.ADMINISTRATOR, "系统管理员（示例）", DemoAccount.PASSWORD);
            DemoAccount.all()
                    .forEach(account -> accounts.add(
                            account.userId(), account.name(), DemoAccount.PASSWORD, account.groups(bodies.all())));
        }
    }
}
