package cn.kexie.engine.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(PER_CLASS)
class StaffIdentitiesTest {

    private static final String RIGHT = "Kexie-2026";

    private final CountedHash slow = new CountedHash(1000);
    private final ProcessEngineConfigurationImpl configuration =
            (ProcessEngineConfigurationImpl) new StandaloneInMemProcessEngineConfiguration()
                    .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                    .setProcessEngineName(UUID.randomUUID().toString());
    private ProcessEngine engine;
    private IdentityService identities;

    @BeforeAll
    void start() {
        configuration.setPasswordManager(new Passwords(slow));
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(StaffIdentities.class));
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordPolicy(new PasswordRules());
        engine = configuration.buildProcessEngine();
        identities = engine.getIdentityService();
    }

    @BeforeEach
    void nobodyYet() {
        identities.createUserQuery().list().forEach(user -> identities.deleteUser(user.getId()));
        slow.checks = 0;
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    @Test
    void keepsASlowHash() {
        save("clerk");
        assertThat(stored("clerk")).startsWith("{pbkdf2-sha256}1000$").doesNotContain(RIGHT);
        assertThat(identities.checkPassword("clerk", RIGHT)).isTrue();
        assertThat(identities.checkPassword("clerk", "kexie-2026")).isFalse();
    }

    @Test
    void anUnknownAccountCostsWhatAKnownOneCosts() {
        save("clerk");
        identities.checkPassword("clerk", "wrong");
        assertThat(slow.checks).isEqualTo(1);
        identities.checkPassword("nobody", "wrong");
        assertThat(slow.checks).isEqualTo(2);
    }

    @Test
    void soDoesAnAccountWithAHashOfEarlierTimesOrWithoutPassword() {
        saveAsTheEngineDid("clerk");
        identities.saveUser(identities.newUser("without"));
        identities.checkPassword("clerk", "wrong");
        assertThat(slow.checks).isEqualTo(1);
        identities.checkPassword("without", "wrong");
        assertThat(slow.checks).isEqualTo(2);
    }

    @Test
    void aHashOfTheEnginesOwnStillWorksAndIsRenewedByTheLogin() {
        saveAsTheEngineDid("clerk");
        assertThat(stored("clerk")).startsWith("{SHA-512}");
        assertThat(identities.checkPassword("clerk", "wrong")).isFalse();
        assertThat(stored("clerk")).startsWith("{SHA-512}");
        assertThat(identities.checkPassword("clerk", RIGHT)).isTrue();
        assertThat(stored("clerk")).startsWith("{pbkdf2-sha256}1000$");
        assertThat(identities.checkPassword("clerk", RIGHT)).isTrue();
    }

    @Test
    void soIsOneWithFewerIterations() {
        configuration.setPasswordManager(new Passwords(new SlowHash(500)));
        save("clerk");
        configuration.setPasswordManager(new Passwords(slow));
        assertThat(identities.checkPassword("clerk", RIGHT)).isTrue();
        assertThat(stored("clerk")).startsWith("{pbkdf2-sha256}1000$");
    }

    @Test
    void aRightPasswordWorksAfterAnyNumberOfWrongOnes() {
        save("clerk");
        for (int i = 0; i < 20; i++) {
            identities.checkPassword("clerk", "wrong");
        }
        assertThat(identities.checkPassword("clerk", RIGHT)).isTrue();
    }

    @Test
    void aWeakPasswordIsRefusedInWords() {
        User user = identities.newUser("clerk");
        user.setPassword("12345");
        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(new SaveUser(user)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.faults().get(0).code()).isEqualTo("WEAK_PASSWORD");
                    assertThat(refusal.faults().get(0).message()).contains("10").doesNotContain("12345");
                });
        assertThat(identities.createUserQuery().count()).isZero();
    }

    private void save(String userId) {
        User user = identities.newUser(userId);
        user.setPassword(RIGHT);
        identities.saveUser(user);
    }

    private void saveAsTheEngineDid(String userId) {
        PasswordManager ours = configuration.getPasswordManager();
        configuration.setPasswordManager(new PasswordManager(new Sha512HashDigest(), List.of()));
        save(userId);
        configuration.setPasswordManager(ours);
    }

    private String stored(String userId) {
        return ((UserEntity) identities.createUserQuery().userId(userId).singleResult()).getPassword();
    }

    /** Counts what takes time. */
    private static final class CountedHash extends SlowHash {

        private int checks;

        CountedHash(int iterations) {
            super(iterations);
        }

        @Override
        public boolean check(String password, String encrypted) {
            checks++;
            return super.check(password, encrypted);
        }
    }
}
