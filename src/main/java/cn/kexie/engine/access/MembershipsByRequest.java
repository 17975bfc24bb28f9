package cn.kexie.engine.access;

import cn.kexie.platform.security.LoginAttempts;
import cn.kexie.platform.security.LoginSettings;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts {@link StaffIdentityService} in the place of the engine's own service. */
@Component
public class MembershipsByRequest extends AbstractProcessEnginePlugin {

    private final LoginAttempts attempts;
    private final LoginSettings login;

    MembershipsByRequest(LoginAttempts attempts, LoginSettings login) {
        this.attempts = attempts;
        this.login = login;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new StaffIdentityService(attempts, login));
    }
}
