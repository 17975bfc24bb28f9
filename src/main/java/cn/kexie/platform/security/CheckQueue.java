package cn.kexie.platform.security;

import cn.kexie.platform.security.GuessLimits.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Where checks of passwords wait for a processor, each of which it takes for a third of a second. Few wait, not for long,
 * and fewer still from one source; a processor is kept for those whose source is known good. ADR 0042.
 */
final class CheckQueue {

    /**
     * @param checks how many run at once
     * @param reserved of these, for sources known good
     * @param strangers how many of the others wait or run
     * @param ofSource how many of these from one source, whatever the names
     * @param known how many known ones wait or run
     */
    record Room(int checks, int reserved, int strangers, int ofSource, int known, Duration patience) {}

    private static final class Turn {

        private final Place place;
        private final boolean known;
        private boolean begun;

        private Turn(Place place, boolean known) {
            this.place = place;
            this.known = known;
        }
    }

    private final Room room;
    private final List<Turn> waiting = new ArrayList<>();
    private final Set<Place> running = new HashSet<>();
    private final Map<String, Integer> strangersOfSource = new HashMap<>();
    private int strangersInside;
    private int strangersRunning;
    private int knownInside;

    CheckQueue(Room room) {
        this.room = room;
    }

    /**
     * One after another at a place, so that guesses sent together are not all looked at.
     *
     * @param known whether the place or its source is known good
     * @throws cn.kexie.platform.Refusal 429 when too many wait already, or when the turn does not come in time
     */
    boolean inTurn(Place place, boolean known, BooleanSupplier check) {
        Turn turn = new Turn(place, known);
        enter(turn);
        try {
            await(turn);
            return check.getAsBoolean();
        } finally {
            leave(turn);
        }
    }

    private synchronized void enter(Turn turn) {
        String source = turn.place.source();
        boolean full = turn.known
                ? knownInside >= room.known()
                : strangersInside >= room.strangers() || strangersOfSource.getOrDefault(source, 0) >= room.ofSource();
        if (full) {
            throw TooMany.logins(room.patience());
        }
        if (turn.known) {
            knownInside++;
        } else {
            strangersInside++;
            strangersOfSource.merge(source, 1, Integer::sum);
        }
        waiting.add(turn);
        beginWhoMay();
    }

    private synchronized void await(Turn turn) {
        long until = System.nanoTime() + room.patience().toNanos();
        while (!turn.begun) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0) {
                throw TooMany.logins(room.patience());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw TooMany.logins(room.patience());
            }
        }
    }

    private synchronized void leave(Turn turn) {
        if (turn.begun) {
            running.remove(turn.place);
            strangersRunning -= turn.known ? 0 : 1;
        } else {
            waiting.remove(turn);
        }
        if (turn.known) {
            knownInside--;
        } else {
            strangersInside--;
            strangersOfSource.computeIfPresent(turn.place.source(), (source, count) -> count > 1 ? count - 1 : null);
        }
        beginWhoMay();
    }

    /** Takes them in the order they came and passes over those who have to wait. */
    private void beginWhoMay() {
        Iterator<Turn> next = waiting.iterator();
        while (next.hasNext() && running.size() < room.checks()) {
            Turn turn = next.next();
            if (mayBegin(turn)) {
                next.remove();
                turn.begun = true;
                running.add(turn.place);
                strangersRunning += turn.known ? 0 : 1;
            }
        }
        notifyAll();
    }

    private boolean mayBegin(Turn turn) {
        return !running.contains(turn.place) && (turn.known || strangersRunning < room.checks() - room.reserved());
    }
}
