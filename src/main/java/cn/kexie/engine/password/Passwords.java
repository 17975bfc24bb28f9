package cn.kexie.engine.password;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.digest.PasswordManager;

/** The engine's keeper of passwords, for whom every refusal takes as long as a check. */
class Passwords extends PasswordManager {

    private final SlowHash slow;
    private final String nobodys;

    Passwords(SlowHash slow) {
        super(slow, List.of());
        this.slow = slow;
        this.nobodys = encrypt(UUID.randomUUID().toString());
    }

    /** A hash of earlier times is quickly checked, which would tell that the account exists. */
    @Override
    public boolean check(String password, String stored) {
        boolean matches = super.check(password, stored);
        if (!matches && isOutdated(stored)) {
            spendACheck(password);
        }
        return matches;
    }

    /** What a check costs, where there is nothing to check against. */
    void spendACheck(String password) {
        super.check(password, nobodys);
    }

    boolean isOutdated(String stored) {
        return !slow.made(stored);
    }
}
