package cn.kexie.engine.password;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords without the engine's own lock, which shuts the owner of an account out together with whoever guesses
 * (ADR 0028). An unknown account costs as much as a known one; a hash of earlier times is renewed by the first login.
 */
public class StaffIdentities extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String userId, String password) {
        if (userId == null || password == null) {
            return false;
        }
        UserEntity user = findUserById(userId);
        if (user == null || user.getPassword() == null) {
            passwords().spendACheck(password);
            return false;
        }
        boolean matches = matchPassword(password, user);
        if (matches) {
            renew(user, password);
        }
        return matches;
    }

    private void renew(UserEntity user, String password) {
        if (passwords().isOutdated(user.getPassword())) {
            user.setPassword(password);
            user.encryptPassword();
        }
    }

    private static Passwords passwords() {
        return (Passwords) Context.getProcessEngineConfiguration().getPasswordManager();
    }
}
