package cn.kexie.engine.password;

import cn.kexie.platform.Refusal;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/** Says what is wrong with a password; the engine would answer an internal error. */
public class SaveUser extends SaveUserCmd {

    public SaveUser(User user) {
        super(user);
    }

    @Override
    protected boolean shouldCheckPasswordPolicy(CommandContext context) {
        boolean weak = super.shouldCheckPasswordPolicy(context) && !((UserEntity) user).checkPasswordAgainstPolicy();
        if (weak) {
            throw Refusal.invalid("/credentials/password", "WEAK_PASSWORD", PasswordRules.SENTENCE);
        }
        return false;
    }
}
