package cn.kexie.engine.access;

import cn.kexie.engine.password.SaveUser;
import cn.kexie.platform.security.LoginAttempts;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;

/** The engine's accounts with our rules for passwords and for those who guess them. */
class StaffIdentityService extends MembershipsOnce {

    private final LoginAttempts attempts;

    StaffIdentityService(LoginAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(new SaveUser(user));
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        return attempts.attempt(userId, () -> matches(userId, password));
    }

    /** Authorized before anything is forgotten. */
    @Override
    public void unlockUser(String userId) {
        super.unlockUser(userId);
        attempts.forgive(userId);
    }

    private boolean matches(String userId, String password) {
        try {
            return super.checkPassword(userId, password);
        } catch (OptimisticLockingException renewedByAnotherLogin) {
            return super.checkPassword(userId, password);
        }
    }
}
