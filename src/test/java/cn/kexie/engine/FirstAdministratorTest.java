package cn.kexie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.engine.access.AccessFixture;
import cn.kexie.engine.access.Administrators;
import cn.kexie.platform.Refusal;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

    private final ProcessEngine engine = new StandaloneInMemProcessEngineConfiguration()
            .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
            .setProcessEngineName(UUID.randomUUID().toString())
            .setAuthorizationEnabled(true)
            .buildProcessEngine();
    private final IdentityService identities = engine.getIdentityService();

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void makesTheConfiguredAccountAnAdministratorWithEveryRight() {
        FirstAdministrator administrator = configured("chief", "Secret-2026");
        administrator.afterSingletonsInstantiated();

        assertThat(identities.checkPassword("chief", "Secret-2026")).isTrue();
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup(CAMUNDA_ADMIN)
                        .singleResult()
                        .getId())
                .isEqualTo("chief");
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn(CAMUNDA_ADMIN)
                        .resourceId(Authorization.ANY)
                        .list())
                .hasSize(Resources.values().length)
                .allMatch(right -> right.isPermissionGranted(Permissions.ALL));
        assertThat(administrator.text()).isEmpty();
    }

    @Test
    void leavesADatabaseThatHasAnAdministratorAlone() {
        configured("chief", "Secret-2026").afterSingletonsInstantiated();
        configured("second", "Other-2026").afterSingletonsInstantiated();
        configured("chief", "Changed-2026").afterSingletonsInstantiated();

        assertThat(identities.createUserQuery().list()).extracting("id").containsExactly("chief");
        assertThat(identities.checkPassword("chief", "Secret-2026")).isTrue();
    }

    @Test
    void makesAnExistingUserAdministratorWithoutTouchingThePassword() {
        var user = identities.newUser("chief");
        user.setPassword("Own-2026");
        identities.saveUser(user);
        configured("chief", "Secret-2026").afterSingletonsInstantiated();

        assertThat(identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count())
                .isEqualTo(1);
        assertThat(identities.checkPassword("chief", "Own-2026")).isTrue();
    }

    @Test
    void saysHowToConfigureOneWhereNoneExists() {
        FirstAdministrator administrator = configured("chief", null);
        administrator.afterSingletonsInstantiated();

        assertThat(identities.createUserQuery().count()).isZero();
        assertThat(administrator.text()).contains("KEXIE_ADMIN_USER", "KEXIE_ADMIN_PASSWORD", "kexie.admin.user");
    }

    @Test
    void saysWhatIsWrongWithAWeakPassword() {
        Administrators administrators = mock();
        when(administrators.none()).thenReturn(true);
        doThrow(Refusal.invalid("/credentials/password", "WEAK_PASSWORD", "密码不符合要求"))
                .when(administrators)
                .add("chief", "系统管理员", "12345");
        var administrator = new FirstAdministrator(new AdministratorAccount("chief", "12345"), administrators);
        administrator.afterSingletonsInstantiated();

        assertThat(administrator.text()).contains("KEXIE_ADMIN_USER", "已设置的管理员密码不符合要求");
    }

    private FirstAdministrator configured(String user, String password) {
        return new FirstAdministrator(
                new AdministratorAccount(user, password),
                AccessFixture.administrators(identities, engine.getAuthorizationService()));
    }
}
