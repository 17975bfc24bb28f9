package cn.kexie.calendar;

import java.time.Instant;

/** What falls due while the demo clock is put forward. */
public interface DueWork {

    /** Puts the clock forward from one due moment to the next and does the work there, up to {@code moment}. */
    Outcome runUntil(Instant moment);

    /** How many pieces of work were done, and how many failed. */
    record Outcome(int executed, int failed) {}
}
