package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.ranking.RankingRegister.Panel;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What whoever decides on the awards reads of the ranking; of a round that has ended, which works have too few sheets. */
@Component
class RankingDossier implements ContestDossierPart {

    private static final int MOST = 200;

    private final Contests contests;
    private final RankingRegister rankings;

    RankingDossier(Contests contests, RankingRegister rankings) {
        this.contests = contests;
        this.rankings = rankings;
    }

    @Override
    public List<DossierSection> sections(String contestNo) {
        if (rankings.revision(contestNo) > 0) {
            Ranking ranking = rankings.newest(contestNo);
            return List.of(summary(ranking), proposed(ranking));
        }
        return contests.status(contestNo) == ContestStatus.JUDGING ? incomplete(contestNo) : List.of();
    }

    @Override
    public List<DossierHint> hints(String contestNo) {
        if (rankings.revision(contestNo) == 0) {
            return List.of();
        }
        Ranking ranking = rankings.newest(contestNo);
        return Stream.concat(
                        ranking.boundaries().stream().map(RankingDossier::shared),
                        ranking.notes().stream().map(DossierHint::info))
                .toList();
    }

    private static DossierHint shared(Rankings.Boundary boundary) {
        return DossierHint.warn("“%s”名额%d个，末位由%d件作品并列：%s"
                .formatted(
                        boundary.grade(),
                        boundary.places(),
                        boundary.entryNos().size(),
                        String.join("、", boundary.entryNos())));
    }

    private static DossierSection summary(Ranking ranking) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        ranking.lines().stream()
                .map(Rankings.Line::grade)
                .filter(Objects::nonNull)
                .forEach(grade -> grades.merge(grade, 1, Integer::sum));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("排名", "第%d次（%s）".formatted(ranking.revision(), ranking.reason())));
        rows.add(new Row("参加排名", ranking.lines().size() + "件"));
        grades.forEach((grade, works) -> rows.add(new Row(grade, works + "件")));
        ranking.emptyGrades().forEach(grade -> rows.add(new Row(grade, "空缺")));
        return DossierSection.of("名次概况", rows);
    }

    private static DossierSection proposed(Ranking ranking) {
        List<List<String>> rows = ranking.lines().stream()
                .filter(line -> line.grade() != null)
                .limit(MOST)
                .map(line -> List.of(
                        String.valueOf(line.rank()),
                        line.title(),
                        line.score().toPlainString(),
                        line.grade(),
                        line.entryNo(),
                        Objects.toString(line.note(), "")))
                .toList();
        return DossierSection.table("拟奖名单", List.of("名次", "作品", "得分", "奖项", "编号", "说明"), rows);
    }

    private List<DossierSection> incomplete(String contestNo) {
        Contest contest = contests.get(contestNo);
        if (rankings.judgingGoesOn(contestNo, contest.stage())) {
            return List.of();
        }
        int minimum = contest.rules().minimumPanel();
        List<List<String>> rows = rankings.panels(contestNo, contest.stage()).stream()
                .filter(panel -> panel.sheets() < minimum)
                .limit(MOST)
                .map(RankingDossier::row)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(DossierSection.table("评分不足%d份的作品".formatted(minimum), List.of("作品", "评分份数"), rows));
    }

    private static List<String> row(Panel panel) {
        return List.of(panel.entryNo(), String.valueOf(panel.sheets()));
    }
}
