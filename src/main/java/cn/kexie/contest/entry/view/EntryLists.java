package cn.kexie.contest.entry.view;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The entries of a contest as its organiser and its office list them. */
@Service
@Transactional(readOnly = true)
public class EntryLists {

    private final ContestAccess access;
    private final EntryLineRegister register;

    EntryLists(ContestAccess access, EntryLineRegister register) {
        this.access = access;
        this.register = register;
    }

    /** One page, by number. */
    public Page<EntryLine> page(EntrySearch search, Object principal, int page, int size) {
        List<String> categories =
                access.managed(search.contestNo(), principal).plan().categories();
        if (search.category() != null && !categories.contains(search.category())) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED,
                    "BAD_PARAMETER",
                    "参数 category 不正确：本竞赛没有这个类别，可用：%s".formatted(String.join("、", categories)));
        }
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
