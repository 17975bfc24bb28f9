package cn.kexie.contest.entry;

import cn.kexie.contest.entry.EntryFacts.Person;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 参赛作品: what the other parts of a contest ask of its entries and tell them. Everything here works on sets. */
public interface Entries {

    /** Admitted entries by number, in a number of queries that does not depend on how many there are. */
    List<EntryFacts> admitted(String contestNo);

    /** Who has a part in these entries, by entry number and each in the order of the form, in one query. */
    Map<String, List<Person>> people(Collection<String> entryNos);

    /** Number of entries by state PENDING, ADMITTED, OUT, DISQUALIFIED; states without entries are missing. */
    Map<String, Integer> counts(String contestNo);

    /** A work as its judges read it. */
    Optional<EntryForJudges> forJudges(String contestNo, String entryNo);

    /** Titles by entry number. */
    Map<String, String> titles(String contestNo, Collection<String> entryNos);

    /** 名次已定. */
    void ranked(String contestNo, Collection<String> entryNos);

    /** 获奖: grade by entry number; every other ranked entry of the contest has not been awarded. */
    void awarded(String contestNo, Map<String, String> gradeByEntryNo);

    /** 取消资格, as after an objection that was upheld. */
    void disqualified(String contestNo, String entryNo, String reason);
}
