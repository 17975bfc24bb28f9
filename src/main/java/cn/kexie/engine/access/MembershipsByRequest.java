package cn.kexie.engine.access;

import cn.kexie.platform.security.LoginAttempts;
import cn.kexie.platform.security.LoginEpochs;
import cn.kexie.platform.security.LoginSettings;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts {@link StaffIdentityService} in the place of the engine's own service. */
@Component
public class MembershipsByRequest extends AbstractProcessEnginePlugin {

    private final LoginAttempts attempts;
    private final LoginSettings login;
    private final LoginEpochs epochs;
    private final AccountRules rules;

    MembershipsByRequest(LoginAttempts attempts, LoginSettings login, LoginEpochs epochs, AccountRules rules) {
        this.attempts = attempts;
        this.login = login;
        this.epochs = epochs;
        this.rules = rules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new StaffIdentityService(attempts, login, epochs, rules));
    }
}
