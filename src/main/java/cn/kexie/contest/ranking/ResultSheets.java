package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.draw.DrawFile;
import cn.kexie.contest.draw.PublishedDraws;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评审结果复核文件: everything from which anybody recomputes every total, score, rank and award, judges under pseudonyms. It
 * is written row by row as the database gives it, so its size does not matter.
 */
@Service
public class ResultSheets {

    private final ResultAccess access;
    private final RankingRegister rankings;
    private final ResultSheetRows rows;
    private final PublishedDraws draws;
    private final ObjectMapper json;

    ResultSheets(
            ResultAccess access,
            RankingRegister rankings,
            ResultSheetRows rows,
            PublishedDraws draws,
            ObjectMapper json) {
        this.access = access;
        this.rankings = rankings;
        this.rows = rows;
        this.draws = draws;
        this.json = json;
    }

    /** The contest, if this principal may read its result sheet; refused as {@link ResultAccess#results}. */
    @Transactional(readOnly = true)
    public Contest readable(String contestNo, Object principal) {
        return access.results(contestNo, principal);
    }

    /** Writes the newest ranking; all of it as it stands at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Contest contest, OutputStream out) {
        try (JsonGenerator file = json.getFactory().createGenerator(out)) {
            file.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            file.writeStartObject();
            Ranking ranking = rankings.newest(contest.contestNo());
            head(file, contest, ranking);
            draws(file, contest);
            rows.write(file, contest);
            decisions(file, ranking);
            results(file, ranking, rankings.disqualifiedSince(contest.contestNo()));
            file.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(JsonGenerator file, Contest contest, Ranking ranking) throws IOException {
        file.writeStringField("contestNo", contest.contestNo());
        file.writeStringField("title", contest.plan().title());
        file.writeNumberField("revision", ranking.revision());
        file.writeStringField("reason", ranking.reason());
        file.writeStringField("madeAt", ranking.madeAt().toString());
        file.writeStringField("seed", contest.seed());
        file.writeStringField("seedDigest", contest.seedDigest());
        file.writeStringField("ruleVersion", contest.ruleVersion());
        file.writePOJOField("rules", contest.rules());
    }

    private void draws(JsonGenerator file, Contest contest) throws IOException {
        file.writeArrayFieldStart("draws");
        for (int stage = 1; stage <= contest.stage(); stage++) {
            Optional<DrawFile> draw = draws.find(contest.contestNo(), stage);
            if (draw.isPresent()) {
                file.writePOJO(draw.get());
            }
        }
        file.writeEndArray();
    }

    private static void decisions(JsonGenerator file, Ranking ranking) throws IOException {
        file.writePOJOField(
                "decisions",
                new Decisions(ranking.emptyGrades(), ranking.excludedAtBoundary() ? "BOTH_OUT" : "BOTH_IN"));
        file.writePOJOField("notes", ranking.notes());
    }

    private static void results(JsonGenerator file, Ranking ranking, Set<String> revoked) throws IOException {
        file.writeArrayFieldStart("results");
        for (Rankings.Line line : ranking.lines()) {
            file.writeStartObject();
            file.writeStringField("entryNo", line.entryNo());
            file.writeStringField("caseNo", line.entryNo());
            file.writeStringField("title", line.title());
            file.writeNumberField("score", line.score());
            file.writeNumberField("rank", line.rank());
            file.writeStringField("grade", line.grade());
            if (revoked.contains(line.entryNo())) {
                file.writeBooleanField("revoked", true);
            }
            file.writeEndObject();
        }
        file.writeEndArray();
    }

    /** What the committee decided before this ranking was made. */
    record Decisions(Set<String> emptyGrades, String boundary) {}
}
