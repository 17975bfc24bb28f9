package cn.kexie.engine.password;

import cn.kexie.platform.security.SecuritySettings;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** Puts our keeping, checking and choosing of passwords into the engine. */
@Component
public class PasswordProtection extends AbstractProcessEnginePlugin {

    private final SecuritySettings settings;

    PasswordProtection(SecuritySettings settings) {
        this.settings = settings;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordManager(new Passwords(new SlowHash(settings.passwordIterations())));
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(StaffIdentities.class));
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new PasswordRules());
    }
}
