package cn.kexie.contest.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A work on a judge's board.
 *
 * @param categoryText the category in Chinese
 * @param version for {@code If-Match}, one up with every save
 * @param scores of criteria that have a score or a comment
 * @param total null while a criterion has no score
 */
public record BoardWork(
        String entryNo,
        String blindCode,
        String title,
        String category,
        String categoryText,
        List<Material> materials,
        List<CriterionScore> scores,
        @JsonInclude(Include.ALWAYS) String comment,
        Progress state,
        @JsonInclude(Include.ALWAYS) BigDecimal total,
        int version,
        OffsetDateTime savedAt) {

    /**
     * A file of the work.
     *
     * @param fileName null when the contest is blinded
     * @param href where it is read, relative to the application
     */
    public record Material(
            String item,
            String label,
            String fileName,
            String mediaType,
            long size,
            boolean previewable,
            String href) {}
}
