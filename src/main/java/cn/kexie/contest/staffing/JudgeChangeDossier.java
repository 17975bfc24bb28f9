package cn.kexie.contest.staffing;

import cn.kexie.casefile.DossierSection;
import cn.kexie.casefile.DossierSection.Row;
import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestJudges;
import cn.kexie.contest.Judge;
import cn.kexie.contest.JudgeNomination;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes of judges that wait for a decision, with whom they concern. */
@Component
class JudgeChangeDossier implements ContestDossierPart {

    private final JudgeChangeRegister register;
    private final ContestJudges judges;

    JudgeChangeDossier(JudgeChangeRegister register, ContestJudges judges) {
        this.register = register;
        this.judges = judges;
    }

    @Override
    public List<DossierSection> sections(String contestNo) {
        return register.open(contestNo).stream()
                .map(change -> DossierSection.of("专家变动 %d".formatted(change.changeNo()), rows(change)))
                .toList();
    }

    private List<Row> rows(JudgeChange change) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("事项", change.text()));
        rows.add(new Row("办理情况", change.state().text()));
        if (change.judgeNo() != null) {
            judges.of(change.contestNo()).stream()
                    .filter(judge -> judge.judgeNo() == change.judgeNo())
                    .forEach(judge -> rows.add(new Row("专家", named(judge))));
            rows.add(new Row("原因", change.reason()));
        }
        change.nominations().forEach(judge -> rows.add(new Row("增补", nominated(judge))));
        return rows;
    }

    private static String named(Judge judge) {
        return words(judge.name(), judge.userId(), judge.employerCode(), judge.department());
    }

    private static String nominated(JudgeNomination judge) {
        return words(judge.name(), judge.userId(), judge.employerCode(), judge.department());
    }

    private static String words(String... words) {
        return Stream.of(words).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
