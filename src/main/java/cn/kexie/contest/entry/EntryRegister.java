package cn.kexie.contest.entry;

import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.platform.identity.CaseNo;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of all contests. */
interface EntryRegister {

    void add(Entry entry);

    Optional<Entry> find(String entryNo);

    /** Stores how an entry stands; fails when somebody else has changed it since it was read. */
    void save(Entry entry);

    /** As {@link #save}, with a form that has been corrected. */
    void saveCorrected(Entry entry);

    /** The award a work has been certified, even if it was revoked since; empty when it got none. */
    Optional<Honour> honour(String entryNo);

    /** Whether another entry of the contest that is not out has this title. */
    boolean titleTaken(String contestNo, String title, String exceptEntryNo);

    /** Entries of a recommending unit that are not out. */
    int recommendedBy(String contestNo, String recommender);

    /** Number of entries by state; states without entries are missing. */
    Map<EntryState, Integer> counts(String contestNo);

    List<EntryFacts> admitted(String contestNo);

    /** By entry number, in the order of the form. */
    Map<String, List<Person>> people(Collection<String> entryNos);

    Map<String, String> titles(String contestNo, Collection<String> entryNos);

    /** Entries whose cases stand in one of these statuses, by number. */
    List<String> numbers(String contestNo, EntryStatus... statuses);

    /** What each entry is called and which contest it is in, such as 快换夹具（五小竞赛）. */
    Map<CaseNo, String> subjects(Collection<CaseNo> entryNos);

    /** Every pending entry of the contest is out. */
    void closePending(String contestNo);

    /** Score and rank by entry in the newest ranking of the contest; empty before there is one. */
    Map<String, Placing> placings(String contestNo);

    /** A place in a ranking. */
    record Placing(BigDecimal score, int rank) {}

    /** What a certificate says of a work. */
    record Honour(String grade) {}
}
