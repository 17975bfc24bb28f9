package cn.kexie.engine.access;

import cn.kexie.engine.password.SaveUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;

/** The engine's accounts with our rules for passwords. */
class StaffIdentityService extends MembershipsOnce {

    @Override
    public void saveUser(User user) {
        commandExecutor.execute(new SaveUser(user));
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        try {
            return super.checkPassword(userId, password);
        } catch (OptimisticLockingException renewedByAnotherLogin) {
            return super.checkPassword(userId, password);
        }
    }
}
