package cn.kexie.contest.staffing;

import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes of judges that wait for a decision, with who asked for them and whom they concern. */
@Component
public class JudgeChangeDossier implements ContestDossierPart {

    private static final List<String> COLUMNS = List.of("姓名", "账号", "所在单位", "评审领域");
    private static final String STAFF = "staff:";
    private static final String NOTHING = "—";

    private final JudgeChangeRegister register;
    private final ContestJudges judges;

    JudgeChangeDossier(JudgeChangeRegister register, ContestJudges judges) {
        this.register = register;
        this.judges = judges;
    }

    @Override
    public List<DossierSection> sections(String contestNo) {
        return register.open(contestNo).stream().flatMap(this::sections).toList();
    }

    private Stream<DossierSection> sections(JudgeChange change) {
        String title = "专家变动 %d".formatted(change.changeNo());
        return Stream.of(
                DossierSection.of(title, rows(change)),
                DossierSection.table(
                        title + "：%s的专家".formatted(change.judgeNo() == null ? "增补" : "退出"), COLUMNS, people(change)));
    }

    private static List<Row> rows(JudgeChange change) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("事项", change.text()));
        if (change.judgeNo() != null) {
            rows.add(new Row("退出的原因", change.reason()));
        }
        rows.add(new Row("提出", asked(change.requestedBy())));
        rows.add(new Row("办理情况", change.state().text()));
        if (change.officeBy() != null) {
            rows.add(new Row("组委会同意", "账号 " + change.officeBy()));
        }
        return rows;
    }

    private static String asked(String principal) {
        return principal.startsWith(STAFF) ? "工作人员，账号 " + principal.substring(STAFF.length()) : "主办单位";
    }

    private List<List<String>> people(JudgeChange change) {
        return change.judgeNo() == null
                ? change.nominations().stream().map(JudgeChangeDossier::cells).toList()
                : judges.of(change.contestNo()).stream()
                        .filter(judge -> judge.judgeNo() == change.judgeNo())
                        .map(JudgeChangeDossier::cells)
                        .toList();
    }

    private static List<String> cells(JudgeNomination judge) {
        return cells(
                judge.name(),
                Objects.toString(judge.userId(), null),
                employer(judge.employerCode(), judge.department(), judge.groupCode()),
                fields(judge.fields()));
    }

    private static List<String> cells(Judge judge) {
        return cells(
                judge.name(),
                Objects.toString(judge.userId(), null),
                employer(judge.employerCode(), judge.department(), judge.groupCode()),
                fields(judge.fields()));
    }

    private static String employer(String code, String department, String groupCode) {
        return Stream.of(code, department, groupCode == null ? null : "集团 " + groupCode)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("，"));
    }

    /** Whoever names no field judges in all. */
    private static String fields(List<String> codes) {
        return codes.isEmpty() ? "全部类别" : codes.stream().map(CategoryNames::of).collect(Collectors.joining("、"));
    }

    private static List<String> cells(String... cells) {
        return Stream.of(cells)
                .map(cell -> cell == null || cell.isBlank() ? NOTHING : cell)
                .toList();
    }
}
