package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.database.SetPlans;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The long lists of a result sheet, straight from the database into the file. */
@Component
class ResultSheetRows {

    private static final int ROWS_IN_MEMORY = 1000;

    private final JdbcClient jdbc;
    private final SetPlans sets;

    /** A client of its own, which asks for rows in parts. */
    ResultSheetRows(DataSource source, SetPlans sets) {
        JdbcTemplate inParts = new JdbcTemplate(source);
        inParts.setFetchSize(ROWS_IN_MEMORY);
        this.jdbc = JdbcClient.create(inParts);
        this.sets = sets;
    }

    void write(JsonGenerator file, Contest contest) throws IOException {
        String contestNo = contest.contestNo();
        list(file, "pool", contestNo, """
                select pseudonym from contest_judge where contest_no = :no order by pseudonym collate "C"
                """, (row, out) -> out.writeString(row.getString("pseudonym")));
        list(file, "entries", contestNo, """
                select e.entry_no, e.title, e.category, e.state = 'DISQUALIFIED' and r.entry_no is null as disqualified
                from contest_entry e
                left join contest_result r on r.contest_no = :no and r.entry_no = e.entry_no
                    and r.revision = (select max(revision) from contest_ranking where contest_no = :no)
                where e.contest_no = :no and e.state in ('ADMITTED', 'DISQUALIFIED') order by e.entry_no
                """, ResultSheetRows::entry);
        list(file, "assignments", contestNo, """
                select s.entry_no, j.pseudonym, s.stage, s.origin,
                    case when s.state in ('RECUSED', 'REPLACED')
                            and not exists (select from case_file f where f.case_no = :no and f.status = 'AWARDED')
                        then 'ENDED' else s.state end as state
                from score_sheet s join contest_judge j on j.contest_no = s.contest_no and j.judge_no = s.judge_no
                where s.contest_no = :no order by s.stage, s.entry_no, j.pseudonym collate "C"
                """, ResultSheetRows::assignment);
        list(file, "scales", contestNo, """
                select s.stage, j.pseudonym, s.base, s.mean, s.factor
                from contest_judge_scale s join contest_judge j on j.contest_no = s.contest_no and j.judge_no = s.judge_no
                where s.contest_no = :no order by s.stage, j.pseudonym collate "C"
                """, ResultSheetRows::scale);
        file.writeArrayFieldStart("sheets");
        sets.run(() -> sheets(file, contest));
        file.writeEndArray();
        list(file, "stageResults", contestNo, """
                select stage, entry_no, sheets, score, advanced from contest_stage_result
                where contest_no = :no order by stage, entry_no
                """, ResultSheetRows::stageResult);
    }

    private void sheets(JsonGenerator file, Contest contest) {
        List<String> criteria =
                contest.rules().criteria().stream().map(Criterion::code).toList();
        Trim trim = contest.rules().trim();
        jdbc.sql("""
                        select s.stage, s.entry_no, s.pseudonym, s.total, s.counted, s.sheets, s.place, c.scores
                        from contest_counted_sheet s
                        join (
                            select c.stage, c.judge_no, c.entry_no, array_agg(c.score order by k.position) as scores
                            from contest_score c
                            join unnest(:criteria::text[]) with ordinality as k (code, position) on k.code = c.criterion
                            where c.contest_no = :no group by c.stage, c.judge_no, c.entry_no
                        ) c on c.stage = s.stage and c.judge_no = s.judge_no and c.entry_no = s.entry_no
                        where s.contest_no = :no order by s.stage, s.entry_no, s.pseudonym collate "C"
                        """)
                .param("no", contest.contestNo())
                .param("criteria", criteria.toArray(String[]::new))
                .query((ResultSet row) -> written(() -> sheet(row, file, criteria, trim)));
    }

    private static void sheet(ResultSet row, JsonGenerator file, List<String> criteria, Trim trim)
            throws IOException, SQLException {
        file.writeStartObject();
        file.writeStringField("entryNo", row.getString("entry_no"));
        file.writeStringField("judge", row.getString("pseudonym"));
        file.writeNumberField("stage", row.getInt("stage"));
        scores(row, file, criteria);
        file.writeNumberField("total", row.getBigDecimal("total"));
        file.writeNumberField("counted", row.getBigDecimal("counted"));
        int drop = PanelScore.dropped(trim, row.getInt("sheets"));
        int place = row.getInt("place");
        file.writeBooleanField("dropped", place <= drop || place > row.getInt("sheets") - drop);
        file.writeEndObject();
    }

    private static void scores(ResultSet row, JsonGenerator file, List<String> criteria)
            throws IOException, SQLException {
        Integer[] scores = (Integer[]) row.getArray("scores").getArray();
        file.writeArrayFieldStart("scores");
        for (int i = 0; i < criteria.size(); i++) {
            file.writeStartObject();
            file.writeStringField("criterion", criteria.get(i));
            file.writeNumberField("score", scores[i]);
            file.writeEndObject();
        }
        file.writeEndArray();
    }

    private static void entry(ResultSet row, JsonGenerator file) throws IOException, SQLException {
        file.writeStartObject();
        file.writeStringField("entryNo", row.getString("entry_no"));
        file.writeStringField("title", row.getString("title"));
        file.writeStringField("category", row.getString("category"));
        file.writeBooleanField("disqualified", row.getBoolean("disqualified"));
        file.writeEndObject();
    }

    private static void assignment(ResultSet row, JsonGenerator file) throws IOException, SQLException {
        file.writeStartObject();
        file.writeStringField("entryNo", row.getString("entry_no"));
        file.writeStringField("judge", row.getString("pseudonym"));
        file.writeNumberField("stage", row.getInt("stage"));
        file.writeStringField("origin", row.getString("origin"));
        file.writeStringField("state", row.getString("state"));
        file.writeEndObject();
    }

    private static void scale(ResultSet row, JsonGenerator file) throws IOException, SQLException {
        file.writeStartObject();
        file.writeNumberField("stage", row.getInt("stage"));
        file.writeStringField("judge", row.getString("pseudonym"));
        file.writeNumberField("base", row.getBigDecimal("base"));
        file.writeNumberField("mean", row.getBigDecimal("mean"));
        file.writeNumberField("factor", row.getBigDecimal("factor"));
        file.writeEndObject();
    }

    private static void stageResult(ResultSet row, JsonGenerator file) throws IOException, SQLException {
        file.writeStartObject();
        file.writeNumberField("stage", row.getInt("stage"));
        file.writeStringField("entryNo", row.getString("entry_no"));
        file.writeNumberField("sheets", row.getInt("sheets"));
        file.writeNumberField("score", row.getBigDecimal("score"));
        file.writeBooleanField("advanced", row.getBoolean("advanced"));
        file.writeEndObject();
    }

    private void list(JsonGenerator file, String name, String contestNo, String sql, Item item) throws IOException {
        file.writeArrayFieldStart(name);
        jdbc.sql(sql).param("no", contestNo).query((ResultSet row) -> {
            written(() -> item.write(row, file));
        });
        file.writeEndArray();
    }

    private static void written(Writing writing) throws SQLException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Item {
        void write(ResultSet row, JsonGenerator file) throws IOException, SQLException;
    }

    private interface Writing {
        void run() throws IOException, SQLException;
    }
}
