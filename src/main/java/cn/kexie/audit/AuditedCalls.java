package cn.kexie.audit;

import java.lang.reflect.Method;
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
    private final Map<Method, AuditedCall> known = new ConcurrentHashMap<>();

    AuditedCalls(ObjectProvider<AuditTrail> trail, ObjectProvider<PlatformTransactionManager> transactions) {
        this.trail = trail;
        this.transactions = transactions;
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
        trail.getObject().record(audited.events(call.getThis(), call.getArguments(), result));
        return result;
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
