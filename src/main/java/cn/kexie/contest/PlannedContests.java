package cn.kexie.contest;

/** The contests on file, for who plans, publishes, postpones and cancels them; everybody else asks {@link Contests}. */
public interface PlannedContests {

    /** 409 TITLE_TAKEN. @param contestNo the contest that is to have the title, null when there is none yet */
    void requireFree(Organiser organiser, ContestPlan plan, String contestNo);

    /** Adds a contest; 409 TITLE_TAKEN. */
    void add(Contest contest);

    /** Stores the contest as it has become; 409 TITLE_TAKEN. */
    void save(Contest contest);

    void cancel(String contestNo, String reason);
}
