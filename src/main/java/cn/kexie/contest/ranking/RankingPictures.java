package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ranking.RankingRegister.CountedSheet;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.Page;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the ranks came about, for the office and supervision: the spread of every panel and the judges' strictness. */
@Service
@Transactional(readOnly = true)
public class RankingPictures {

    private final ResultAccess access;
    private final RankingRegister rankings;

    RankingPictures(ResultAccess access, RankingRegister rankings) {
        this.access = access;
        this.rankings = rankings;
    }

    /** Works by rank with their panels; empty before there is a ranking. */
    public Page<Work> works(String contestNo, StaffPrincipal staff, int page, int size) {
        Contest contest = access.making(contestNo, staff);
        Page<Rankings.Line> lines =
                rankings.page(contestNo, rankings.revision(contestNo), ResultOrder.of("rank"), page, size);
        Map<String, List<CountedSheet>> panels = panels(contestNo, lines.items());
        Trim trim = contest.rules() == null ? null : contest.rules().trim();
        return new Page<>(
                page,
                size,
                lines.totalElements(),
                lines.items().stream()
                        .map(line -> Work.of(line, panels.getOrDefault(line.entryNo(), List.of()), trim))
                        .toList());
    }

    /** The ranking as a whole; revision 0 and nothing else before there is one. */
    public Overview overview(String contestNo, StaffPrincipal staff) {
        Contest contest = access.making(contestNo, staff);
        if (rankings.revision(contestNo) == 0) {
            return new Overview(0, null, null, List.of(), List.of(), List.of(), List.of());
        }
        Ranking ranking = rankings.newest(contestNo);
        return new Overview(
                ranking.revision(),
                ranking.reason(),
                ranking.madeAt(),
                ranking.notes(),
                ranking.boundaries(),
                rankings.severities(contestNo, contest.rules().trim()),
                rankings.divergences(contestNo));
    }

    private Map<String, List<CountedSheet>> panels(String contestNo, List<Rankings.Line> lines) {
        return rankings
                .sheets(contestNo, lines.stream().map(Rankings.Line::entryNo).toList())
                .stream()
                .collect(Collectors.groupingBy(CountedSheet::entryNo));
    }

    /** @param judges the strictest first, stage by stage */
    public record Overview(
            int revision,
            String reason,
            OffsetDateTime madeAt,
            List<String> notes,
            List<Rankings.Boundary> boundaries,
            List<JudgeSeverity> judges,
            List<Divergence> divergences) {}

    /** @param note what the rules did to the work */
    @Schema(name = "RankedWork")
    public record Work(
            int rank, String entryNo, String title, BigDecimal score, String grade, String note, List<Dot> totals) {

        static Work of(Rankings.Line line, List<CountedSheet> panel, Trim trim) {
            return new Work(
                    line.rank(),
                    line.entryNo(),
                    line.title(),
                    line.score(),
                    line.grade(),
                    line.note(),
                    panel.stream().map(sheet -> Dot.of(sheet, trim)).toList());
        }
    }

    /**
     * A judge's total.
     *
     * @param counted the total as it counts, which differs from {@code total} where totals are standardised
     * @param dropped whether it is one of the highest or lowest that do not count
     */
    @Schema(name = "RankedTotal")
    public record Dot(int stage, String judge, String origin, BigDecimal total, BigDecimal counted, boolean dropped) {

        static Dot of(CountedSheet sheet, Trim trim) {
            return new Dot(
                    sheet.stage(), sheet.judge(), sheet.origin(), sheet.total(), sheet.counted(), sheet.dropped(trim));
        }
    }
}
