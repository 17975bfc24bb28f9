package cn.kexie.audit.process;

import cn.kexie.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts itself around the engine's services for accounts, rights, filters and models, whichever they are, and records new
 * deployments. So
 * everything is recorded that reaches them through engine-rest, the web applications or our own code.
 */
@Component
class EngineRecords extends AbstractProcessEnginePlugin {

    private final ObjectProvider<AuditTrail> trail;
    private final ObjectProvider<PlatformTransactionManager> transactions;

    EngineRecords(ObjectProvider<AuditTrail> trail, ObjectProvider<PlatformTransactionManager> transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> after = configuration.getCustomPostDeployers();
        DeploymentRecord record = new DeploymentRecord(trail);
        if (after == null) {
            configuration.setCustomPostDeployers(new ArrayList<>(List.of(record)));
        } else {
            after.add(record);
        }
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        IdentityService identity = configuration.getIdentityService();
        Logins logins = new Logins(trail, identity);
        configuration.setIdentityService(recorded(IdentityService.class, identity, logins));
        configuration.setAuthorizationService(
                recorded(AuthorizationService.class, configuration.getAuthorizationService(), logins));
        configuration.setFilterService(recorded(FilterService.class, configuration.getFilterService(), logins));
        configuration.setRepositoryService(
                recorded(RepositoryService.class, configuration.getRepositoryService(), logins));
    }

    private <S> S recorded(Class<S> type, S service, Logins logins) {
        return RecordedService.around(
                type, service, logins, trail, () -> new TransactionTemplate(transactions.getObject()));
    }
}
