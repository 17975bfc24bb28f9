package cn.kexie.platform.security;

import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

class OnIssuer extends SpringBootCondition {

    private static final String ISSUER = "kexie.login.issuer";

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return StringUtils.hasText(context.getEnvironment().getProperty(ISSUER))
                ? ConditionOutcome.match(ISSUER + " is set")
                : ConditionOutcome.noMatch(ISSUER + " is not set");
    }
}
