package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评审结果 as they are published. */
@Service
@Transactional(readOnly = true)
public class Results {

    private final ResultAccess access;
    private final RankingRegister rankings;

    Results(ResultAccess access, RankingRegister rankings) {
        this.access = access;
        this.rankings = rankings;
    }

    /** @param sort a field of {@link ResultLine}, with a minus sign in front for the other way round */
    public Page<ResultLine> page(String contestNo, Object principal, String sort, int page, int size) {
        ResultOrder order = ResultOrder.of(sort);
        access.results(contestNo, principal);
        Page<Rankings.Line> found = rankings.page(contestNo, rankings.revision(contestNo), order, page, size);
        Set<String> revoked = rankings.disqualifiedSince(contestNo);
        return new Page<>(
                found.page(),
                found.size(),
                found.totalElements(),
                found.items().stream()
                        .map(line -> ResultLine.of(line, revoked.contains(line.entryNo())))
                        .toList());
    }

    /** All of them by rank, as a file for a spreadsheet program. */
    public ResultsCsv csv(String contestNo, Object principal) {
        Contest contest = access.results(contestNo, principal);
        Set<String> revoked = rankings.disqualifiedSince(contestNo);
        return ResultsCsv.of(
                contest.plan().title(),
                rankings.lines(contestNo, rankings.revision(contestNo)).stream()
                        .map(line -> ResultLine.of(line, revoked.contains(line.entryNo())))
                        .toList());
    }

    /**
     * @param grade null without award
     * @param revoked whether the award was taken back, left out when not
     */
    public record ResultLine(
            @Schema(title = "作品名称") String title,
            @Schema(title = "案件编号") CaseNo caseNo,
            @Schema(title = "得分") BigDecimal score,
            @Schema(title = "名次") int rank,

            @Schema(title = "奖项", nullable = true) @JsonInclude(Include.ALWAYS)
            String grade,

            @Schema(title = "已撤销", description = "取消资格或撤销奖项的为 true，其余不出现")
            Boolean revoked) {

        static ResultLine of(Rankings.Line line, boolean revoked) {
            return new ResultLine(
                    line.title(),
                    CaseNo.of(line.entryNo()),
                    line.score(),
                    line.rank(),
                    revoked ? null : line.grade(),
                    revoked ? true : null);
        }
    }
}
