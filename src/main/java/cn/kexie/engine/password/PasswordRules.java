package cn.kexie.engine.password;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * Long, not one's own name, not what everybody takes. Kinds of characters are not asked for: they make passwords
 * predictable, not strong (NIST SP 800-63B).
 */
class PasswordRules implements PasswordPolicy {

    static final int LEAST = 10;
    static final int MOST = 128;
    static final String SENTENCE = "密码不符合要求：应为 %d 到 %d 个字符，不含账号名，不是常见密码，也不是少数几个字符的重复".formatted(LEAST, MOST);

    /** A shorter account name may well be part of a word. */
    private static final int TELLING_NAME = 3;

    private static final int DIFFERENT_CHARACTERS = 5;

    private final CommonPasswords common = new CommonPasswords();
    private final List<PasswordPolicyRule> rules = List.of(
            new PasswordRule(
                    "PASSWORD_POLICY_LENGTH",
                    Map.of("minLength", String.valueOf(LEAST)),
                    (password, user) -> length(password)),
            new PasswordRule("PASSWORD_POLICY_USER_DATA", Map.of(), (password, user) -> !containsName(password, user)),
            new PasswordRule("PASSWORD_POLICY_COMMON", Map.of(), (password, user) -> !guessable(password)));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private static boolean length(String password) {
        int characters = password.codePointCount(0, password.length());
        return characters >= LEAST && characters <= MOST;
    }

    private static boolean containsName(String password, User user) {
        return user != null
                && user.getId() != null
                && user.getId().length() >= TELLING_NAME
                && lower(password).contains(lower(user.getId()));
    }

    private boolean guessable(String password) {
        return password.codePoints().distinct().count() < DIFFERENT_CHARACTERS || common.contains(lower(password));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
