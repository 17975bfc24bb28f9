package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.Standardisation.Moments;
import cn.kexie.contest.ranking.Standardisation.Scale;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.database.SetPlans;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ranks by sets. Quotients are kept to twelve decimals, which tells any two means of panels of up to fifty judges apart and
 * rounds them as the exact ones would be; the rungs of the tie ladder are whole multiples of one fiftieth's common
 * denominator, so they are exact.
 */
@Repository
class JdbcRankingRegister implements RankingRegister {

    /** The least number every panel size up to 50 divides. */
    private static final BigDecimal COMMON_DENOMINATOR = new BigDecimal("3099044504245996706400");

    private static final String PARTICIPANTS = """
            select e.entry_no from contest_entry e
            where e.contest_no = :no and e.state = 'ADMITTED' and (:stage = 1 or exists (
                select from contest_stage_result r
                where r.contest_no = :no and r.stage = :stage - 1 and r.entry_no = e.entry_no and r.advanced))
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final SetPlans sets;

    JdbcRankingRegister(JdbcClient jdbc, ObjectMapper json, Clock clock, SetPlans sets) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.sets = sets;
    }

    @Override
    public List<String> participants(String contestNo, int stage) {
        return of(PARTICIPANTS + " order by e.entry_no", contestNo, stage)
                .query(String.class)
                .list();
    }

    @Override
    public List<Panel> panels(String contestNo, int stage) {
        return of("""
                        select p.entry_no, count(s.entry_no) as sheets, max(s.total) - min(s.total) as spread
                        from (%s) p
                        left join score_sheet s on s.contest_no = :no and s.stage = :stage and s.entry_no = p.entry_no
                            and s.state = 'SUBMITTED'
                        group by p.entry_no order by p.entry_no
                        """.formatted(PARTICIPANTS), contestNo, stage)
                .query((row, index) ->
                        new Panel(row.getString("entry_no"), row.getInt("sheets"), row.getBigDecimal("spread")))
                .list();
    }

    @Override
    public boolean judgingGoesOn(String contestNo, int stage) {
        return of("""
                        select exists (select from score_sheet
                            where contest_no = :no and stage = :stage and state = 'ASSIGNED')
                        """, contestNo, stage).query(Boolean.class).single();
    }

    @Override
    public Set<String> divergencesRecorded(String contestNo, int stage) {
        return of("select entry_no from contest_divergence where contest_no = :no and stage = :stage", contestNo, stage)
                .query(String.class)
                .set();
    }

    @Override
    public void recordDivergences(String contestNo, int stage, List<Panel> diverging, Collection<String> unfilled) {
        of("""
                        insert into contest_divergence (contest_no, stage, entry_no, spread, judge_found, at)
                        select :no, :stage, d.entry_no, d.spread, not d.entry_no = any (:unfilled), :now
                        from unnest(:entries::text[], :spreads::numeric[]) as d (entry_no, spread)
                        """, contestNo, stage)
                .param("entries", texts(diverging, Panel::entryNo))
                .param("spreads", numbers(diverging, Panel::spread))
                .param("unfilled", unfilled.toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    @Override
    public List<Divergence> divergences(String contestNo) {
        return jdbc.sql("""
                        select d.stage, d.entry_no, e.title, d.spread, d.judge_found
                        from contest_divergence d join contest_entry e on e.entry_no = d.entry_no
                        where d.contest_no = :no order by d.stage, d.spread desc, d.entry_no
                        """)
                .param("no", contestNo)
                .query((row, index) -> new Divergence(
                        row.getInt("stage"),
                        row.getString("entry_no"),
                        row.getString("title"),
                        row.getBigDecimal("spread"),
                        row.getBoolean("judge_found")))
                .list();
    }

    @Override
    public List<Moments> moments(String contestNo, int stage) {
        return of("""
                        select s.judge_no, j.pseudonym, count(*) as sheets, sum(s.total) as sum,
                            sum(s.total * s.total) as squares
                        from score_sheet s
                        join contest_judge j on j.contest_no = s.contest_no and j.judge_no = s.judge_no
                        where s.contest_no = :no and s.stage = :stage and s.state = 'SUBMITTED'
                        group by s.judge_no, j.pseudonym order by s.judge_no
                        """, contestNo, stage)
                .query((row, index) -> new Moments(
                        row.getInt("judge_no"),
                        row.getString("pseudonym"),
                        row.getInt("sheets"),
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("squares")))
                .list();
    }

    @Override
    public void storeScales(String contestNo, int stage, List<Scale> scales) {
        of("delete from contest_judge_scale where contest_no = :no and stage = :stage", contestNo, stage)
                .update();
        of("""
                        insert into contest_judge_scale (contest_no, stage, judge_no, base, mean, factor)
                        select :no, :stage, s.judge_no, s.base, s.mean, s.factor
                        from unnest(:judges::int[], :bases::numeric[], :means::numeric[], :factors::numeric[])
                            as s (judge_no, base, mean, factor)
                        """, contestNo, stage)
                .param("judges", scales.stream().map(Scale::judgeNo).toArray(Integer[]::new))
                .param("bases", numbers(scales, Scale::base))
                .param("means", numbers(scales, Scale::mean))
                .param("factors", numbers(scales, Scale::factor))
                .update();
    }

    @Override
    public void storeStage(String contestNo, int stage, ContestRules rules) {
        of("delete from contest_stage_result where contest_no = :no and stage = :stage", contestNo, stage)
                .update();
        sets.run(() -> addStage(contestNo, stage, rules));
    }

    private void addStage(String contestNo, int stage, ContestRules rules) {
        of("""
                        with panel as (
                            select s.entry_no, count(*) as sheets, sum(s.counted) as counted_sum,
                                sum(s.counted) filter (where s.kept) as kept_sum,
                                count(*) filter (where s.kept) as kept,
                                min(s.total) as lowest, max(s.total) as highest
                            from (
                                select c.*, c.sheets < :from or c.sheets <= 2 * :drop
                                    or c.place > :drop and c.place <= c.sheets - :drop as kept
                                from contest_counted_sheet c
                                where c.contest_no = :no and c.stage = :stage
                            ) s
                            join (%s) p on p.entry_no = s.entry_no
                            group by s.entry_no having count(*) >= :minimum
                        ), points as (
                            select c.entry_no, k.position, sum(c.score)::numeric as points
                            from score_sheet s
                            join contest_score c on c.contest_no = s.contest_no and c.stage = s.stage
                                and c.judge_no = s.judge_no and c.entry_no = s.entry_no
                            join unnest(:criteria::text[]) with ordinality as k (code, position) on k.code = c.criterion
                            where s.contest_no = :no and s.stage = :stage and s.state = 'SUBMITTED'
                            group by c.entry_no, k.position
                        ), ladder as (
                            select entry_no, array_agg(points order by position) as sums from points group by entry_no
                        ), result as (
                            select panel.*, round(kept_sum / kept, 12) as mean,
                                round(counted_sum / sheets, 12) as untrimmed_mean, round(kept_sum / kept, 2) as score
                            from panel
                        )
                        insert into contest_stage_result (contest_no, stage, entry_no, sheets, mean, untrimmed_mean,
                            score, lowest, highest, counted_sum, criterion_sums, advanced)
                        select :no, :stage, r.entry_no, r.sheets, r.mean, r.untrimmed_mean, r.score, r.lowest, r.highest,
                            r.counted_sum, l.sums, rank() over (order by r.score desc) <= :advance
                        from result r join ladder l on l.entry_no = r.entry_no
                        """.formatted(PARTICIPANTS), contestNo, stage)
                .param(
                        "from",
                        rules.trim() == null ? Integer.MAX_VALUE : rules.trim().from())
                .param("drop", rules.trim() == null ? 0 : rules.trim().drop())
                .param("minimum", rules.minimumPanel())
                .param("criteria", TieLadder.of(rules.criteria()).codes().toArray(String[]::new))
                .param("advance", advance(rules, stage))
                .update();
    }

    @Override
    public void storeStageNotes(String contestNo, int stage, List<String> notes) {
        of("delete from contest_stage_note where contest_no = :no and stage = :stage", contestNo, stage)
                .update();
        of("""
                        insert into contest_stage_note (contest_no, stage, position, text)
                        select :no, :stage, n.position, n.text
                        from unnest(:notes::text[]) with ordinality as n (text, position)
                        """, contestNo, stage).param("notes", notes.toArray(String[]::new)).update();
    }

    @Override
    public List<String> stageNotes(String contestNo) {
        return jdbc.sql("select text from contest_stage_note where contest_no = :no order by stage, position")
                .param("no", contestNo)
                .query(String.class)
                .list();
    }

    @Override
    public List<Standing<BigDecimal>> standings(String contestNo, ContestRules rules) {
        return sets.with(() -> ranked(contestNo, rules));
    }

    private List<Standing<BigDecimal>> ranked(String contestNo, ContestRules rules) {
        List<StageWeight> weights = StageWeight.of(rules);
        return jdbc.sql("""
                        with weight as (
                            select * from unnest(:reached::int[], :stages::int[], :weights::int[])
                                as w (reached, stage, weight)
                        ), result as (
                            select r.*, max(r.stage) over (partition by r.entry_no) as reached
                            from contest_stage_result r join contest_entry e on e.entry_no = r.entry_no
                            where r.contest_no = :no and e.state = 'ADMITTED'
                        ), rung as (
                            select r.entry_no, u.position,
                                sum(u.points * div(:denominator, r.sheets) * w.weight) as value
                            from result r
                            join weight w on w.reached = r.reached and w.stage = r.stage
                            cross join unnest(r.criterion_sums || r.counted_sum) with ordinality as u (points, position)
                            group by r.entry_no, u.position
                        ), ladder as (
                            select entry_no, array_agg(value order by position) as ladder from rung group by entry_no
                        ), total as (
                            select r.entry_no, r.reached, round(sum(r.score * w.weight) / sum(w.weight), 2) as score
                            from result r join weight w on w.reached = r.reached and w.stage = r.stage
                            group by r.entry_no, r.reached
                        )
                        select t.entry_no, t.reached, t.score, l.ladder,
                            rank() over (order by t.reached desc, t.score desc, l.ladder desc) as rank
                        from total t join ladder l on l.entry_no = t.entry_no
                        order by rank, t.entry_no
                        """)
                .param("no", contestNo)
                .param("denominator", COMMON_DENOMINATOR)
                .param("reached", weights.stream().map(StageWeight::reached).toArray(Integer[]::new))
                .param("stages", weights.stream().map(StageWeight::stage).toArray(Integer[]::new))
                .param("weights", weights.stream().map(StageWeight::weight).toArray(Integer[]::new))
                .query((row, index) -> new Standing<>(
                        row.getString("entry_no"),
                        row.getInt("reached"),
                        row.getBigDecimal("score"),
                        Arrays.asList((BigDecimal[]) row.getArray("ladder").getArray()),
                        row.getInt("rank")))
                .list();
    }

    @Override
    public int revision(String contestNo) {
        return jdbc.sql("select coalesce(max(revision), 0) from contest_ranking where contest_no = :no")
                .param("no", contestNo)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(String contestNo, Ranking ranking) {
        jdbc.sql("""
                        insert into contest_ranking (contest_no, revision, reason, made_at, empty_grades,
                            excluded_at_boundary, boundaries, notes)
                        values (:no, :revision, :reason, :at, :empty::jsonb, :excluded, :boundaries::jsonb, :notes::jsonb)
                        """)
                .param("no", contestNo)
                .param("revision", ranking.revision())
                .param("reason", ranking.reason())
                .param("at", ranking.madeAt())
                .param("empty", written(ranking.emptyGrades()))
                .param("excluded", ranking.excludedAtBoundary())
                .param("boundaries", written(ranking.boundaries()))
                .param("notes", written(ranking.notes()))
                .update();
        addLines(contestNo, ranking);
    }

    private void addLines(String contestNo, Ranking ranking) {
        List<Rankings.Line> lines = ranking.lines();
        jdbc.sql("""
                        insert into contest_result (contest_no, revision, entry_no, score, rank, grade, note)
                        select :no, :revision, l.* from unnest(:entries::text[], :scores::numeric[], :ranks::int[],
                            :grades::text[], :notes::text[]) as l
                        """)
                .param("no", contestNo)
                .param("revision", ranking.revision())
                .param("entries", texts(lines, Rankings.Line::entryNo))
                .param("scores", numbers(lines, Rankings.Line::score))
                .param("ranks", lines.stream().map(Rankings.Line::rank).toArray(Integer[]::new))
                .param("grades", texts(lines, Rankings.Line::grade))
                .param("notes", texts(lines, Rankings.Line::note))
                .update();
    }

    @Override
    public Ranking newest(String contestNo) {
        int revision = revision(contestNo);
        return jdbc.sql("select * from contest_ranking where contest_no = :no and revision = :revision")
                .param("no", contestNo)
                .param("revision", revision)
                .query((row, index) -> new Ranking(
                        revision,
                        row.getString("reason"),
                        ChinaTime.of(row, "made_at"),
                        read(row, "empty_grades", new TypeReference<Set<String>>() {}),
                        row.getBoolean("excluded_at_boundary"),
                        read(row, "boundaries", new TypeReference<List<Rankings.Boundary>>() {}),
                        read(row, "notes", new TypeReference<List<String>>() {}),
                        lines(contestNo, revision)))
                .single();
    }

    @Override
    public List<Rankings.Line> lines(String contestNo, int revision) {
        return linesIn(ResultOrder.of("rank"), "", contestNo, revision)
                .query(JdbcRankingRegister::line)
                .list();
    }

    @Override
    public Page<Rankings.Line> page(String contestNo, int revision, ResultOrder order, int page, int size) {
        List<Rankings.Line> lines = linesIn(order, "limit :size offset :offset", contestNo, revision)
                .param("size", size)
                .param("offset", (long) page * size)
                .query(JdbcRankingRegister::line)
                .list();
        return new Page<>(page, size, count(contestNo, revision), lines);
    }

    private JdbcClient.StatementSpec linesIn(ResultOrder order, String part, String contestNo, int revision) {
        return jdbc.sql("""
                        select r.entry_no, e.title, r.score, r.rank, r.grade, r.note
                        from contest_result r join contest_entry e on e.entry_no = r.entry_no
                        where r.contest_no = :no and r.revision = :revision order by %s %s
                        """.formatted(order.sql(), part)).param("no", contestNo).param("revision", revision);
    }

    private long count(String contestNo, int revision) {
        return jdbc.sql("select count(*) from contest_result where contest_no = :no and revision = :revision")
                .param("no", contestNo)
                .param("revision", revision)
                .query(Long.class)
                .single();
    }

    @Override
    public List<CountedSheet> sheets(String contestNo, Collection<String> entryNos) {
        return jdbc.sql("""
                        select stage, entry_no, pseudonym, origin, total, counted, sheets, place
                        from contest_counted_sheet where contest_no = :no and entry_no = any (:entries)
                        order by stage, entry_no, place
                        """)
                .param("no", contestNo)
                .param("entries", entryNos.toArray(String[]::new))
                .query((row, index) -> new CountedSheet(
                        row.getInt("stage"),
                        row.getString("entry_no"),
                        row.getString("pseudonym"),
                        row.getString("origin"),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("counted"),
                        row.getInt("sheets"),
                        row.getInt("place")))
                .list();
    }

    @Override
    public Set<String> disqualifiedSince(String contestNo) {
        return jdbc.sql("""
                        select r.entry_no from contest_result r join contest_entry e on e.entry_no = r.entry_no
                        where r.contest_no = :no and e.state = 'DISQUALIFIED'
                            and r.revision = (select max(revision) from contest_ranking where contest_no = :no)
                        """).param("no", contestNo).query(String.class).set();
    }

    @Override
    public List<JudgeSeverity> severities(String contestNo, Trim trim) {
        return sets.with(() -> strictness(contestNo, trim));
    }

    private List<JudgeSeverity> strictness(String contestNo, Trim trim) {
        return jdbc.sql("""
                        select s.stage, s.pseudonym, count(*) as sheets, round(avg(s.total), 2) as mean,
                            round(avg(s.total - s.panel), 2) as deviation, round(stddev_pop(s.total), 2) as spread,
                            count(*) filter (where s.sheets >= :from and s.sheets > 2 * :drop
                                and (s.place <= :drop or s.place > s.sheets - :drop)) as dropped
                        from (
                            select c.*, avg(c.total) over (partition by c.stage, c.entry_no) as panel
                            from contest_counted_sheet c where c.contest_no = :no
                        ) s
                        group by s.stage, s.pseudonym order by s.stage, deviation, s.pseudonym
                        """)
                .param("no", contestNo)
                .param("from", trim == null ? Integer.MAX_VALUE : trim.from())
                .param("drop", trim == null ? 0 : trim.drop())
                .query((row, index) -> new JudgeSeverity(
                        row.getInt("stage"),
                        row.getString("pseudonym"),
                        row.getInt("sheets"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("deviation"),
                        row.getBigDecimal("spread"),
                        row.getInt("dropped")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, String contestNo, int stage) {
        return jdbc.sql(sql).param("no", contestNo).param("stage", stage);
    }

    private static int advance(ContestRules rules, int stage) {
        Integer advance = rules.stages().get(stage - 1).advance();
        return advance == null ? Integer.MAX_VALUE : advance;
    }

    private static Rankings.Line line(ResultSet row, int index) throws SQLException {
        return new Rankings.Line(
                row.getString("entry_no"),
                row.getString("title"),
                row.getBigDecimal("score"),
                row.getInt("rank"),
                row.getString("grade"),
                row.getString("note"));
    }

    private static <T> String[] texts(List<T> items, Function<T, String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static <T> BigDecimal[] numbers(List<T> items, Function<T, BigDecimal> value) {
        return items.stream().map(value).toArray(BigDecimal[]::new);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type) throws SQLException {
        try {
            return json.readValue(row.getString(column), type);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    /** {@link StageWeights} as rows. */
    private record StageWeight(int reached, int stage, int weight) {

        static List<StageWeight> of(ContestRules rules) {
            StageWeights weights = new StageWeights(rules.stages());
            List<StageWeight> rows = new ArrayList<>();
            for (int reached = 1; reached <= rules.stages().size(); reached++) {
                for (int stage = 1; stage <= reached; stage++) {
                    rows.add(new StageWeight(reached, stage, weights.weight(stage, reached)));
                }
            }
            return rows;
        }
    }
}
