package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.scoring.ScoreSheetRegister.LockedSheet;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/** A sheet as it is stored. @param total null while a criterion has no score */
public record SavedSheet(
        String entryNo,
        Progress state,
        List<CriterionScore> scores,
        @JsonInclude(Include.ALWAYS) String comment,
        @JsonInclude(Include.ALWAYS) BigDecimal total,
        int version,
        OffsetDateTime savedAt) {

    static SavedSheet of(String entryNo, List<Criterion> criteria, LockedSheet sheet, List<CriterionScore> stored) {
        List<CriterionScore> scores = stored.stream()
                .filter(score -> !score.isEmpty())
                .sorted(Comparator.comparing(CriterionScore::criterion))
                .toList();
        ScoreSheet whole = new ScoreSheet(
                entryNo,
                null,
                null,
                null,
                sheet.submitted(),
                sheet.version(),
                sheet.comment(),
                sheet.savedAt(),
                scores,
                List.of());
        return new SavedSheet(
                entryNo,
                whole.progress(criteria),
                scores,
                sheet.comment(),
                whole.total(criteria).orElse(null),
                sheet.version(),
                sheet.savedAt());
    }
}
