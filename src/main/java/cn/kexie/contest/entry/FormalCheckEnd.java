package cn.kexie.contest.entry;

import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import org.springframework.stereotype.Component;

/** Tells the contest once the last of its entries is decided. */
@Component
class FormalCheckEnd {

    private final Contests contests;
    private final EntryRegister register;
    private final ContestProcess process;

    FormalCheckEnd(Contests contests, EntryRegister register, ContestProcess process) {
        this.contests = contests;
        this.register = register;
        this.process = process;
    }

    /** Locks the contest, as whoever decides on an entry does before locking the entry. */
    void lock(Entry entry) {
        contests.lock(entry.contestNo());
    }

    /**
     * An entry has been decided. The lock comes before the count, so that of two simultaneous last ones the second sees
     * the first.
     */
    void decided(String contestNo) {
        contests.lock(contestNo);
        boolean closed = contests.status(contestNo) == ContestStatus.CLOSED;
        if (closed && register.counts(contestNo).getOrDefault(EntryState.PENDING, 0) == 0) {
            process.formalChecksFinished(contestNo);
        }
    }
}
