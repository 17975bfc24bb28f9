package cn.kexie.contest.award;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ranking.Rankings.Line;
import cn.kexie.contest.rules.AwardRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets which grade by a ranking, grades in the order of the rules, entries in the order of the ranking. */
record ProposedAwards(List<String> grades, List<Line> lines) {

    static ProposedAwards of(Contest contest, List<Line> ranking) {
        List<String> grades =
                contest.rules().awards().stream().map(AwardRule::grade).toList();
        return new ProposedAwards(
                grades, ranking.stream().filter(line -> line.grade() != null).toList());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean hasFirstGrade() {
        return !grades.isEmpty() && !of(grades.get(0)).isEmpty();
    }

    boolean hasOtherGrades() {
        return grades.stream().skip(1).anyMatch(grade -> !of(grade).isEmpty());
    }

    List<Line> of(String grade) {
        return lines.stream().filter(line -> grade.equals(line.grade())).toList();
    }

    /** Grade by entry number. */
    Map<String, String> byEntry() {
        Map<String, String> byEntry = new LinkedHashMap<>();
        lines.forEach(line -> byEntry.put(line.entryNo(), line.grade()));
        return byEntry;
    }

    /** How many entries get a grade, by grade; grades nobody gets are left out. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        grades.stream()
                .filter(grade -> !of(grade).isEmpty())
                .forEach(grade -> counts.put(grade, of(grade).size()));
        return counts;
    }

    /** Those whose grade is another than this one made public before, or who had none. */
    List<Line> changedSince(Map<String, String> published) {
        return lines.stream()
                .filter(line -> !line.grade().equals(published.get(line.entryNo())))
                .toList();
    }

    String firstGradeText() {
        return text(grades.stream().limit(1));
    }

    String otherGradesText() {
        return text(grades.stream().skip(1));
    }

    private String text(Stream<String> some) {
        return some.filter(grade -> !of(grade).isEmpty())
                .map(grade -> "%s %d 件".formatted(grade, of(grade).size()))
                .collect(Collectors.joining("、"));
    }
}
