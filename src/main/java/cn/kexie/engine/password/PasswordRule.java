package cn.kexie.engine.password;

import java.util.Map;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/**
 * One thing asked of a password.
 *
 * @param placeholder key of its text in the web applications
 * @param parameters what that text shows
 */
record PasswordRule(String placeholder, Map<String, String> parameters, BiPredicate<String, User> keeps)
        implements PasswordPolicyRule {

    @Override
    public String getPlaceholder() {
        return placeholder;
    }

    @Override
    public Map<String, String> getParameters() {
        return parameters;
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    /** @param user null when it is not known whose password it is to be */
    @Override
    public boolean execute(String password, User user) {
        return keeps.test(password, user);
    }
}
