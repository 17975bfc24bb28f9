package cn.kexie.contest.entry.view;

import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.view.EntryLists.EntryLine;
import cn.kexie.contest.entry.view.EntryLists.EntrySearch;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.dossier.DossierSection;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The works judges are to be drawn for, which the office has to see before it draws. */
@Component
@Order(1)
class AdmittedWorks implements ContestDossierPart {

    private static final int MOST = 200;
    private static final List<String> COLUMNS = List.of("作品", "类别", "申报单位", "编号");

    private final Contests contests;
    private final EntryLineRegister register;

    AdmittedWorks(Contests contests, EntryLineRegister register) {
        this.contests = contests;
        this.register = register;
    }

    @Override
    public List<DossierSection> sections(String contestNo) {
        if (contests.status(contestNo) != ContestStatus.CLOSED) {
            return List.of();
        }
        EntrySearch search = new EntrySearch(contestNo, EntryStatus.ADMITTED, null, null);
        List<List<String>> rows =
                register.lines(search, MOST, 0).stream().map(AdmittedWorks::row).toList();
        String title = register.count(search) > MOST ? "参评作品（前 %d 件）".formatted(MOST) : "参评作品";
        return rows.isEmpty() ? List.of() : List.of(DossierSection.table(title, COLUMNS, rows));
    }

    private static List<String> row(EntryLine line) {
        return List.of(
                line.title(),
                Objects.toString(CategoryNames.of(line.category()), ""),
                line.applicantName(),
                line.entryNo());
    }
}
