package cn.kexie.engine.access;

import cn.kexie.engine.password.SaveUser;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.LoginAttempts;
import cn.kexie.platform.security.LoginSettings;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.exception.RestException;

/** The engine's accounts with our rules for passwords and for those who guess them. */
class StaffIdentityService extends MembershipsOnce {

    /** No account has this name; checking it takes as long as any check. */
    private static final String NOBODY = "";

    private final LoginAttempts attempts;
    private final LoginSettings login;

    StaffIdentityService(LoginAttempts attempts, LoginSettings login) {
        this.attempts = attempts;
        this.login = login;
    }

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(new SaveUser(user));
    }

    /** The login of the web applications knows no refusals of ours, but the exceptions of the engine's REST. */
    @Override
    public boolean checkPassword(String userId, String password) {
        try {
            String allowed = login.passwordAllowed(userId) ? userId : NOBODY;
            return attempts.attempt(userId, () -> matches(allowed, password));
        } catch (Refusal tooMany) {
            throw new RestException(Status.TOO_MANY_REQUESTS, tooMany, tooMany.detail());
        }
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
