package cn.kexie.registry.reading;

import cn.kexie.registry.Entry;
import cn.kexie.registry.EntrySpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads registers in a number of queries that does not depend on what is in them. */
interface EntryLists {

    /** Registers in which the reader may see something, by name. */
    List<RegisterLine> registers(Reader reader, LocalDate day);

    /** Name of a register in which the reader may see something on any day. */
    Optional<String> name(String register, Reader reader);

    boolean hasGranted(String authority, String register, Reader reader);

    long count(EntrySearch search);

    List<Entry> page(EntrySearch search, int size, long offset);

    Optional<Entry> find(String register, String no, Reader reader, LocalDate day);

    /** Those that had begun on a day, oldest first. */
    List<EntrySpan> spans(String no, LocalDate day);

    /** How many entries there are by each of the four. */
    List<Tally> tally(String register, Reader reader, LocalDate day);

    /** @param code of what is counted by */
    record Tally(By by, String code, String name, long entries, long living) {

        enum By {
            STATUS,
            YEAR,
            AUTHORITY,
            REGION
        }
    }
}
