package cn.kexie.audit.process;

import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.identity.UserId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;

/** A service of the engine whose changes are recorded in the transaction that makes them. */
final class RecordedService implements InvocationHandler {

    private final Object service;
    private final Logins logins;
    private final ObjectProvider<AuditTrail> trail;
    private final Supplier<TransactionTemplate> transaction;

    private RecordedService(
            Object service,
            Logins logins,
            ObjectProvider<AuditTrail> trail,
            Supplier<TransactionTemplate> transaction) {
        this.service = service;
        this.logins = logins;
        this.trail = trail;
        this.transaction = transaction;
    }

    static <S> S around(
            Class<S> type,
            S service,
            Logins logins,
            ObjectProvider<AuditTrail> trail,
            Supplier<TransactionTemplate> transaction) {
        return type.cast(Proxy.newProxyInstance(
                RecordedService.class.getClassLoader(),
                new Class<?>[] {type},
                new RecordedService(service, logins, trail, transaction)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("checkPassword")) {
            boolean right = (boolean) call(method, arguments);
            logins.checked(UserId.of((String) arguments[0]), right);
            return right;
        }
        EngineChange change = EngineChange.of(method.getName());
        return change == null || byTheSystem() ? call(method, arguments) : changed(change, method, arguments);
    }

    /** Changes by the start and by our own procedures follow from records made elsewhere. */
    private boolean byTheSystem() {
        return trail.getObject().currentActor().equals(AuditTrail.SYSTEM);
    }

    private Object changed(EngineChange change, Method method, Object[] arguments) {
        return transaction.get().execute(status -> {
            Object result = call(method, arguments);
            trail.getObject().record(change.event(arguments));
            return result;
        });
    }

    private Object call(Method method, Object[] arguments) {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
