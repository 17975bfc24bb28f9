package cn.kexie.platform.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The web applications make a session for every visit. Until somebody logs in it lasts only as long as that takes, and of
 * one source only the newest are kept, so that nobody fills the memory with visits.
 */
@Component
public class AnonymousSessions implements HttpSessionListener {

    static final Duration UNTIL_LOGIN = Duration.ofMinutes(10);
    static final int MOST_OF_A_SOURCE = 200;
    static final int MOST = 10_000;

    private record Visit(HttpSession session, String source, int interval) {}

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Integer> ofSource = new LinkedHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        Visit visit = new Visit(session, RequestSource.current().orElse("unknown"), session.getMaxInactiveInterval());
        session.setMaxInactiveInterval((int) UNTIL_LOGIN.toSeconds());
        added(visit).ifPresent(AnonymousSessions::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        removed(event.getSession().getId());
    }

    /** From now on the session lasts as long as configured. */
    public void loggedIn(HttpSession session) {
        removed(session.getId()).ifPresent(visit -> session.setMaxInactiveInterval(visit.interval()));
    }

    /** @return the visit that has to give way; ended by the caller, without our lock */
    private synchronized Optional<Visit> added(Visit visit) {
        visits.put(visit.session().getId(), visit);
        int count = ofSource.merge(visit.source(), 1, Integer::sum);
        if (count > MOST_OF_A_SOURCE) {
            return oldest(visit.source());
        }
        return visits.size() > MOST ? oldest(null) : Optional.empty();
    }

    /** @param source null for any */
    private Optional<Visit> oldest(String source) {
        Iterator<Visit> byAge = visits.values().iterator();
        while (byAge.hasNext()) {
            Visit visit = byAge.next();
            if (source == null || visit.source().equals(source)) {
                byAge.remove();
                uncount(visit);
                return Optional.of(visit);
            }
        }
        return Optional.empty();
    }

    private synchronized Optional<Visit> removed(String sessionId) {
        Optional<Visit> removed = Optional.ofNullable(visits.remove(sessionId));
        removed.ifPresent(this::uncount);
        return removed;
    }

    private void uncount(Visit visit) {
        ofSource.computeIfPresent(visit.source(), (source, count) -> count > 1 ? count - 1 : null);
    }

    private static void end(Visit visit) {
        try {
            visit.session().invalidate();
        } catch (IllegalStateException overAlready) {
            // It has just ended by itself.
        }
    }
}
