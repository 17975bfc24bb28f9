package cn.kexie.contest;

import java.util.Optional;

interface ContestRegister extends ContestList {

    /** Number of the contest of that title the organiser has in that year, unless it was cancelled. */
    Optional<String> numberOf(String organiserCode, int year, String title);

    /** Adds a contest; false when its title is taken. */
    boolean add(Contest contest);

    Optional<Contest> find(String contestNo);

    /** Stores the contest as it has become; false when its title is taken. */
    boolean save(Contest contest);

    void cancel(String contestNo, String reason);
}
