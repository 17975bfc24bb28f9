package cn.kexie.contest.entry;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The entries by number. */
@Component
public class FiledEntries {

    public static final String PROCEDURE = "contest-entry";

    private final EntryRegister register;

    FiledEntries(EntryRegister register) {
        this.register = register;
    }

    public Entry get(String entryNo) {
        return register.find(entryNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有参赛作品 %s，请核对编号".formatted(entryNo)));
    }

    public Entry change(String entryNo, UnaryOperator<Entry> change) {
        Entry changed = change.apply(get(entryNo));
        register.save(changed);
        return changed;
    }

    public Optional<Entry> find(String entryNo) {
        return register.find(entryNo);
    }

    public void add(Entry entry) {
        register.add(entry);
    }

    /** Keeps an entry with its corrected form. */
    public void correct(Entry entry) {
        register.saveCorrected(entry);
    }

    /** Whether another entry of the contest that is not out has this title. */
    public boolean titleTaken(String contestNo, String title, String exceptEntryNo) {
        return register.titleTaken(contestNo, title, exceptEntryNo);
    }

    /** Entries of a recommending unit that are not out. */
    public int recommendedBy(String contestNo, String recommender) {
        return register.recommendedBy(contestNo, recommender);
    }

    /** Whether an entry of the contest is still to be decided. */
    public boolean anyPending(String contestNo) {
        return register.counts(contestNo).getOrDefault(EntryState.PENDING, 0) > 0;
    }

    /** What each entry is called and which contest it is in. */
    public Map<CaseNo, String> subjects(Collection<CaseNo> entryNos) {
        return register.subjects(entryNos);
    }
}
