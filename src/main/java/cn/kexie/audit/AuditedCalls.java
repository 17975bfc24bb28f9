package cn.kexie.audit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records the calls of {@link Audited} methods. Opens the transaction itself, so that it does not matter whether the method's
 * own {@code @Transactional} stands inside or outside of this.
 */
final class AuditedCalls implements MethodInterceptor {

    private final ObjectProvider<AuditTrail> trail;
    private final ObjectProvider<PlatformTransactionManager> transactions;
    private final ObjectProvider<EventCounts> readings;
    private final Map<Method, AuditedCall> known = new ConcurrentHashMap<>();

    AuditedCalls(
            ObjectProvider<AuditTrail> trail,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<EventCounts> readings) {
        this.trail = trail;
        this.transactions = transactions;
        this.readings = readings;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Method method = AopUtils.getMostSpecificMethod(call.getMethod(), AopUtils.getTargetClass(call.getThis()));
        AuditedCall audited = known.computeIfAbsent(method, AuditedCalls::audited);
        if (audited.afterwards()) {
            return recorded(call, audited);
        }
        try {
            return new TransactionTemplate(transactions.getObject())
                    .execute(transaction -> recorded(call, audited, transaction));
        } catch (Checked thrown) {
            throw thrown.getCause();
        }
    }

    private Object recorded(MethodInvocation call, AuditedCall audited, TransactionStatus transaction) {
        try {
            return recorded(call, audited);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            transaction.setRollbackOnly();
            throw new Checked(thrown);
        }
    }

    private Object recorded(MethodInvocation call, AuditedCall audited) throws Throwable {
        Object result = call.proceed();
        List<AuditEvent> events = audited.events(call.getThis(), call.getArguments(), result);
        if (audited.counted()) {
            recordNews(events);
        } else {
            trail.getObject().record(events);
        }
        return result;
    }

    private void recordNews(List<AuditEvent> events) {
        String actor = trail.getObject().currentActor();
        List<AuditEvent> news = readings.getObject()
                .news(events.stream()
                        .map(event -> event.actor() == null ? event.by(actor) : event)
                        .toList());
        try {
            if (!news.isEmpty()) {
                trail.getObject().record(news);
            }
        } catch (RuntimeException failed) {
            readings.getObject().forget(news);
            throw failed;
        }
    }

    private static AuditedCall audited(Method method) {
        return new AuditedCall(method, AnnotatedElementUtils.findMergedAnnotation(method, Audited.class));
    }

    /** Carries a checked exception through the transaction. */
    private static final class Checked extends RuntimeException {

        private Checked(Throwable cause) {
            super(cause);
        }
    }
}
