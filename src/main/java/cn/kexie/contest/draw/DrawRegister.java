package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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

    void add(String contestNo, int stage, String seed, String ruleVersion, Snapshot snapshot, OffsetDateTime at) {
        jdbc.sql("""
                        insert into contest_draw (contest_no, stage, seed, rule_version, snapshot, drawn_at)
                        values (:contest, :stage, :seed, :ruleVersion, :snapshot::jsonb, :at)
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("seed", seed)
                .param("ruleVersion", ruleVersion)
                .param("snapshot", written(snapshot))
                .param("at", at)
                .update();
    }

    /** The draw of a stage, or of the newest drawn one when {@code stage} is null. */
    Optional<Drawn> find(String contestNo, Integer stage) {
        return jdbc.sql("""
                        select stage, seed, rule_version, snapshot from contest_draw
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
        try {
            return new Drawn(
                    row.getInt("stage"),
                    row.getString("seed"),
                    row.getString("rule_version"),
                    json.readValue(row.getString("snapshot"), Snapshot.class));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private String written(Snapshot snapshot) {
        try {
            return json.writeValueAsString(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record Drawn(int stage, String seed, String ruleVersion, Snapshot snapshot) {}

    /** What a draw depends on besides the seed. */
    record Snapshot(
            int method,
            int k,
            List<PoolJudge> pool,
            List<Work> entries,
            List<Conflict> conflicts,
            ConflictSeal conflictSeal) {}
}
