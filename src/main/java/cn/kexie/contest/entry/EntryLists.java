package cn.kexie.contest.entry;

import cn.kexie.contest.ContestAccess;
import cn.kexie.platform.Page;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a contest as its organiser and its office list them. */
@Service
@Transactional(readOnly = true)
public class EntryLists {

    private final ContestAccess access;
    private final EntryRegister register;

    EntryLists(ContestAccess access, EntryRegister register) {
        this.access = access;
        this.register = register;
    }

    /** One page, by number. */
    public Page<EntryLine> page(EntrySearch search, Object principal, int page, int size) {
        access.managed(search.contestNo(), principal);
        List<EntryLine> items = register.lines(search, size, (long) page * size);
        return new Page<>(page, size, register.count(search), items);
    }

    /**
     * Which entries. What is null does not restrict.
     *
     * @param findings whether the rules have found something
     */
    public record EntrySearch(String contestNo, EntryStatus status, String category, Boolean findings) {}

    /** An entry in a list. */
    public record EntryLine(
            String entryNo,
            String title,
            String category,
            String applicantName,
            String applicantUnit,
            String recommenderName,
            String status,
            String statusText,
            String step,
            OffsetDateTime submittedAt,
            List<Finding> findings) {}
}
