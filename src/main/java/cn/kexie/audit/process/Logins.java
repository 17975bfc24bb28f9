package cn.kexie.audit.process;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.identity.UserId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Records every login to the web applications and every wrong password; of the requests with HTTP Basic that follow one another
 * only the first. What was typed as a user name is recorded only when there is such an account: people type passwords there.
 */
final class Logins {

    static final Duration SAME_VISIT = Duration.ofMinutes(30);

    private static final String NOBODY = "unknown";
    private static final int MOST = 10_000;

    private final ObjectProvider<AuditTrail> trail;
    private final IdentityService identity;
    private final Map<UserId, Long> visits = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UserId, Long> eldest) {
            return size() > MOST;
        }
    };

    Logins(ObjectProvider<AuditTrail> trail, IdentityService identity) {
        this.trail = trail;
        this.identity = identity;
    }

    void checked(UserId userId, boolean right) {
        String way = way();
        if (!right) {
            forget(userId);
            record(AuditEvent.of("LOGIN_FAILED", "user:" + known(userId)).refused(), userId, way);
        } else if (!way.equals("BASIC") || isNewVisit(userId)) {
            record(AuditEvent.of("LOGIN", "user:" + userId), userId, way);
        }
    }

    private void record(AuditEvent event, UserId userId, String way) {
        trail.getObject().record(event.by("staff:" + known(userId)).with("way", way));
    }

    private String known(UserId userId) {
        return userId != null
                        && identity.createUserQuery().userId(userId.value()).count() > 0
                ? userId.value()
                : NOBODY;
    }

    private synchronized boolean isNewVisit(UserId userId) {
        long now = System.nanoTime();
        Long before = visits.put(userId, now);
        return before == null || now - before > SAME_VISIT.toNanos();
    }

    private synchronized void forget(UserId userId) {
        visits.remove(userId);
    }

    private static String way() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return "BASIC";
        }
        String path = request.getRequest().getRequestURI();
        if (path.contains("/camunda/") && path.contains("/login/")) {
            return "WEB";
        }
        return path.contains("/camunda/") ? "CONFIRMED" : "BASIC";
    }
}
