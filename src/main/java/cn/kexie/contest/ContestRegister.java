package cn.kexie.contest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

interface ContestRegister {

    /** Number of the contest of that title the organiser has in that year, unless it was cancelled. */
    Optional<String> numberOf(String organiserCode, int year, String title);

    /** Adds a contest; false when its title is taken. */
    boolean add(Contest contest);

    Optional<Contest> find(String contestNo);

    /** Stores the contest as it has become; false when its title is taken. */
    boolean save(Contest contest);

    void cancel(String contestNo, String reason);

    /** Why it was cancelled, empty when it was not. */
    Optional<String> cancellation(String contestNo);

    Map<String, String> titles(Collection<String> contestNos);

    /** Newest first. */
    List<ListedContest> list(ContestSearch search, int size, long offset);

    long count(ContestSearch search);

    /** A contest and where it stands. */
    record ListedContest(Contest contest, ContestStatus status, String statusText) {}
}
