package cn.kexie.audit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.expression.MethodBasedEvaluationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.expression.Expression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** What is to be recorded of the calls of one method, its expressions parsed once. */
final class AuditedCall {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Method method;
    private final Audited audited;
    private final Expression subject;
    private final Expression actor;
    private final Expression role;
    private final Map<String, Expression> details = new LinkedHashMap<>();

    AuditedCall(Method method, Audited audited) {
        this.method = method;
        this.audited = audited;
        this.subject = parsed(audited.subject());
        this.actor = parsed(audited.actor());
        this.role = parsed(audited.role());
        Arrays.stream(audited.details())
                .map(detail -> detail.split("=", 2))
                .forEach(pair -> details.put(pair[0], parsed(pair[1])));
    }

    boolean afterwards() {
        return audited.afterwards();
    }

    boolean counted() {
        return audited.counted();
    }

    /** One event, or one for each subject. */
    List<AuditEvent> events(Object target, Object[] arguments, Object result) {
        MethodBasedEvaluationContext seen = new MethodBasedEvaluationContext(target, method, arguments, NAMES);
        seen.setVariable("result", result);
        Object found = subject.getValue(seen);
        Collection<?> subjects = found instanceof Collection<?> many ? many : List.of(Objects.toString(found, "-"));
        AuditEvent model = described(seen);
        return subjects.stream().map(number -> about(model, number)).toList();
    }

    private AuditEvent about(AuditEvent model, Object number) {
        return new AuditEvent(
                model.action(),
                audited.kind() + ":" + number,
                model.actor(),
                model.role(),
                model.outcome(),
                model.details());
    }

    private AuditEvent described(MethodBasedEvaluationContext seen) {
        AuditEvent event =
                AuditEvent.of(audited.value(), "").by(text(actor, seen)).as(text(role, seen));
        for (Map.Entry<String, Expression> detail : details.entrySet()) {
            event = event.with(detail.getKey(), detail.getValue().getValue(seen));
        }
        return event;
    }

    private static String text(Expression expression, MethodBasedEvaluationContext seen) {
        return expression == null ? null : expression.getValue(seen, String.class);
    }

    private static Expression parsed(String expression) {
        return expression.isEmpty() ? null : new SpelExpressionParser().parseExpression(expression);
    }
}
