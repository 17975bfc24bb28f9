package cn.kexie.contest.draw;

import cn.kexie.contest.draw.Commitment.Announced;
import cn.kexie.contest.draw.DrawFile.AuditRow;
import cn.kexie.contest.draw.DrawFile.Round;
import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.contest.draw.lots.RoundInput;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import cn.kexie.contest.rules.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws that were made, with everything they depended on, and why the last one could not be made. */
@Repository
class DrawRegister {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DrawRegister(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    boolean exists(String contestNo, int stage) {
        return jdbc.sql("select exists (select from contest_draw where contest_no = :contest and stage = :stage)")
                .param("contest", contestNo)
                .param("stage", stage)
                .query(Boolean.class)
                .single();
    }

    void add(FrozenPool frozen, Announced seed, String ruleVersion, OffsetDateTime at) {
        Snapshot snapshot = new Snapshot(
                Draw.METHOD, frozen.k(), frozen.pool(), frozen.entries(), frozen.conflicts(), frozen.conflictSeal());
        jdbc.sql("""
                        insert into contest_draw (contest_no, stage, seed, frozen, record_seq, record_hash, rule_version,
                            snapshot, drawn_at)
                        values (:contest, :stage, :seed, :frozen, :recordSeq, :recordHash, :ruleVersion, :snapshot::jsonb, :at)
                        """)
                .params(drawnWith(seed))
                .param("ruleVersion", ruleVersion)
                .param("snapshot", written(snapshot))
                .param("at", at)
                .update();
    }

    void addRound(Announced seed, RoundInput input, List<Taken> taken, OffsetDateTime at) {
        jdbc.sql("""
                        insert into contest_draw_round (contest_no, stage, round, seed, frozen, record_seq, record_hash, input,
                            taken, drawn_at)
                        values (:contest, :stage, :round, :seed, :frozen, :recordSeq, :recordHash, :input::jsonb, :taken::jsonb,
                            :at)
                        """)
                .params(drawnWith(seed))
                .param("round", seed.commitment().round())
                .param("input", written(input))
                .param("taken", written(taken))
                .param("at", at)
                .update();
    }

    /** Rounds of replacement of the stage that came to something. */
    List<Round> rounds(String contestNo, int stage) {
        return jdbc.sql("""
                        select round, seed, frozen, record_seq, record_hash, input, taken from contest_draw_round
                        where contest_no = :contest and stage = :stage order by round
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query((row, index) -> round(row))
                .list();
    }

    /** The round of replacement that comes next, from 1. */
    int nextRound(String contestNo, int stage) {
        return jdbc.sql("""
                        select coalesce(max(round), 0) + 1 from contest_draw_round
                        where contest_no = :contest and stage = :stage
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> drawnWith(Announced seed) {
        return Map.of(
                "contest", seed.commitment().contestNo(),
                "stage", seed.commitment().stage(),
                "seed", seed.commitment().seed(),
                "frozen", seed.commitment().frozen(),
                "recordSeq", seed.recordSeq(),
                "recordHash", seed.recordHash());
    }

    /** The draw of a stage, or of the newest drawn one when {@code stage} is null. */
    Optional<Drawn> find(String contestNo, Integer stage) {
        return jdbc.sql("""
                        select stage, seed, frozen, record_seq, record_hash, rule_version, snapshot from contest_draw
                        where contest_no = :contest and (:stage::int is null or stage = :stage::int)
                        order by stage desc limit 1
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query((row, index) -> drawn(row))
                .optional();
    }

    /** Who was drawn for what, whatever has become of it since. */
    List<Panel> panels(String contestNo, int stage) {
        return jdbc.sql("""
                        select s.entry_no, array_agg(j.pseudonym order by j.pseudonym collate "C") as judges
                        from score_sheet s
                        join contest_judge j on j.contest_no = s.contest_no and j.judge_no = s.judge_no
                        where s.contest_no = :contest and s.stage = :stage and s.origin = 'DRAW'
                        group by s.entry_no order by s.entry_no collate "C"
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query((row, index) -> new Panel(row.getString("entry_no"), List.of((String[])
                        row.getArray("judges").getArray())))
                .list();
    }

    void keepObstacles(String contestNo, List<String> obstacles) {
        jdbc.sql("delete from contest_draw_obstacle where contest_no = :contest")
                .param("contest", contestNo)
                .update();
        addObstacles(contestNo, obstacles);
    }

    /** Behind those there are. */
    void addObstacles(String contestNo, List<String> obstacles) {
        if (obstacles.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into contest_draw_obstacle (contest_no, position, text)
                        select :contest, o.position + (
                            select coalesce(max(position) + 1, 0) from contest_draw_obstacle where contest_no = :contest), o.text
                        from unnest(:positions::int[], :texts::text[]) as o (position, text)
                        """)
                .param("contest", contestNo)
                .param("positions", IntStream.range(0, obstacles.size()).boxed().toArray(Integer[]::new))
                .param("texts", obstacles.toArray(String[]::new))
                .update();
    }

    List<String> obstacles(String contestNo) {
        return jdbc.sql("select text from contest_draw_obstacle where contest_no = :contest order by position")
                .param("contest", contestNo)
                .query(String.class)
                .list();
    }

    private Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getInt("stage"),
                row.getString("seed"),
                row.getString("frozen"),
                record(row),
                row.getString("rule_version"),
                read(row.getString("snapshot"), new TypeReference<Snapshot>() {}));
    }

    private Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getInt("round"),
                row.getString("seed"),
                Sha256.of(row.getString("seed")),
                row.getString("frozen"),
                record(row),
                read(row.getString("input"), new TypeReference<RoundInput>() {}),
                read(row.getString("taken"), new TypeReference<List<Taken>>() {}));
    }

    private static AuditRow record(ResultSet row) throws SQLException {
        return new AuditRow(row.getLong("record_seq"), row.getString("record_hash"));
    }

    private <T> T read(String text, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Drawn(int stage, String seed, String frozen, AuditRow record, String ruleVersion, Snapshot snapshot) {}

    /** What a draw depends on besides the seed. */
    record Snapshot(
            int method,
            int k,
            List<PoolJudge> pool,
            List<Work> entries,
            List<Conflict> conflicts,
            ConflictSeal conflictSeal) {

        FrozenPool of(String contestNo, int stage) {
            return new FrozenPool(contestNo, stage, k, pool, entries, conflicts, conflictSeal);
        }
    }
}
