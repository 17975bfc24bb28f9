package cn.kexie.registry;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Optional;

/** Everything in any register. */
interface GrantRegister {

    /** Enters it under the next number of its series and year, which nobody else gets meanwhile; answers the number. */
    String add(NewEntry entry, LocalDate today);

    Optional<Entry> find(String no, LocalDate day);

    /** What holds today, with every other writer of the entry waiting. */
    Optional<Standing> lock(String no);

    /** Closes the current span and opens the next. */
    void move(String no, EntryEvent event, Standing next, Basis basis, LocalDate today);

    /** The day what was granted ends, or ended before its time; empty without end. */
    Optional<LocalDate> endsOn(String no);

    Optional<String> numberOf(CaseNo caseNo);
}
