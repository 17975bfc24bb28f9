package cn.kexie.engine.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kexie-2026",
                "correct horse battery",
                "科协通的密码要够长才行",
                "gx7!Qm2#vL",
                "pa55 w0rd of mine",
                "zhangsan-no-9"
            })
    void allows(String password) {
        assertThat(allowed("clerk", password)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, Kexie-202",
        "clerk, ''",
        "clerk, 1234567890",
        "clerk, Password123",
        "clerk, P@SSW0RD123",
        "clerk, Woaini1314520",
        "clerk, 1q2w3e4r5t",
        "clerk, qwertyuiop",
        "clerk, Admin@123456",
        "clerk, aaaaaaaaaaaa",
        "clerk, abababababab",
        "clerk, 111222333444",
        "clerk, my-Clerk-2026",
        "clerk, clerkclerkclerk",
        "review.440106, xxREVIEW.440106yy"
    })
    void refuses(String userId, String password) {
        assertThat(allowed(userId, password)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5_000})
    void refusesWhatNobodyTypes(int length) {
        assertThat(allowed("clerk", "aB3-xY9_".repeat(length).substring(0, length)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ke, Kexie-2026", "k, Kexie-2026"})
    void shortNamesMayBePartOfAWord(String userId, String password) {
        assertThat(allowed(userId, password)).isTrue();
    }

    private boolean allowed(String userId, String password) {
        return rules.getRules().stream().allMatch(rule -> rule.execute(password, new UserEntity(userId)));
    }
}
