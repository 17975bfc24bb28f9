package cn.kexie.contest.scoring;

import cn.kexie.audit.Audited;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedPlace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScoreSheetRegister implements ScoreSheetRegister {

    static final SealedColumn SHEET_COMMENT =
            new SealedColumn("score_sheet", "comment", "contest_no", "stage", "judge_no", "entry_no");
    static final SealedColumn CRITERION_COMMENT =
            new SealedColumn("contest_score", "comment", "contest_no", "stage", "judge_no", "entry_no", "criterion");

    private static final String OF_JUDGE = "contest_no = :contest and stage = :stage and judge_no = :judge";
    private static final String BOARD = """
            select s.*, e.blind_code, e.title, e.category,
                (select coalesce(json_agg(json_build_object(
                        'criterion', c.criterion, 'score', c.score, 'comment', c.comment) order by c.criterion), '[]')
                 from contest_score c
                 where (c.contest_no, c.stage, c.judge_no, c.entry_no) = (s.contest_no, s.stage, s.judge_no, s.entry_no)
                     and (c.score is not null or c.comment is not null)) as scores,
                (select coalesce(json_agg(json_build_object(
                        'item', m.item, 'mediaType', a.media_type, 'size', a.size)
                        order by m.id), '[]')
                 from case_material m join attachment a using (attachment_id)
                 where m.case_no = s.entry_no and m.replaced_at is null) as materials
            from score_sheet s join contest_entry e on e.entry_no = s.entry_no
            where s.contest_no = :contest and s.stage = :stage and s.judge_no = :judge
                and s.state in ('ASSIGNED', 'SUBMITTED')
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;
    private final ScoreLog log;

    JdbcScoreSheetRegister(JdbcClient jdbc, ObjectMapper json, PersonalData personal, ScoreLog log) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
        this.log = log;
    }

    @Override
    public List<ScoreSheet> board(String contestNo, int stage, int judgeNo) {
        return of(BOARD + " order by e.blind_code", contestNo, stage, judgeNo)
                .query((row, index) -> sheet(row))
                .list();
    }

    @Override
    public Optional<ScoreSheet> find(SheetKey key) {
        return of(BOARD + " and s.entry_no = :entry", key)
                .query((row, index) -> sheet(row))
                .optional();
    }

    @Override
    public Optional<LockedSheet> lock(SheetKey key) {
        return of("""
                        select * from score_sheet
                        where %s and entry_no = :entry and state in ('ASSIGNED', 'SUBMITTED') for update
                        """.formatted(OF_JUDGE), key)
                .query((row, index) -> new LockedSheet(
                        isSubmitted(row), row.getInt("version"), comment(row), ChinaTime.of(row, "saved_at")))
                .optional();
    }

    @Override
    public void lockAssigned(String contestNo, int stage, int judgeNo) {
        of(
                        "select entry_no from score_sheet where %s and state = 'ASSIGNED' order by entry_no for update"
                                .formatted(OF_JUDGE),
                        contestNo,
                        stage,
                        judgeNo)
                .query(String.class)
                .list();
    }

    @Override
    public List<CriterionScore> scores(SheetKey key) {
        return of(
                        "select criterion, score, comment from contest_score where %s and entry_no = :entry"
                                .formatted(OF_JUDGE),
                        key)
                .query((row, index) -> opened(
                        key,
                        new CriterionScore(
                                row.getString("criterion"),
                                row.getObject("score", Integer.class),
                                row.getString("comment"))))
                .list();
    }

    @Override
    public void save(SheetKey key, String comment, BigDecimal total, OffsetDateTime at, List<CriterionScore> changed) {
        int version = of("""
                        with saved as (
                            insert into contest_score (contest_no, stage, judge_no, entry_no, criterion, score, comment)
                            select :contest, :stage, :judge, :entry, given.criterion, given.score, given.comment
                            from unnest(:criteria::text[], :scores::int[], :comments::text[])
                                as given (criterion, score, comment)
                            on conflict on constraint pk_contest_score
                                do update set score = excluded.score, comment = excluded.comment)
                        update score_sheet set version = version + 1, comment = :comment, total = :total, saved_at = :at
                        where %s and entry_no = :entry
                        returning version
                        """.formatted(OF_JUDGE), key)
                .param(
                        "criteria",
                        changed.stream().map(CriterionScore::criterion).toArray(String[]::new))
                .param("scores", changed.stream().map(CriterionScore::score).toArray(Integer[]::new))
                .param(
                        "comments",
                        changed.stream()
                                .map(score -> personal.seal(place(key, score.criterion()), score.comment()))
                                .toArray(String[]::new))
                .param(
                        "comment",
                        personal.seal(
                                SHEET_COMMENT.of(key.contestNo(), key.stage(), key.judgeNo(), key.entryNo()), comment))
                .param("total", total)
                .param("at", at)
                .query(Integer.class)
                .single();
        log.add(key, version, changed, total);
    }

    @Override
    @Audited(
            value = ScoresUntilRanked.SUBMITTED,
            subject = "#contestNo",
            role = "'评审专家'",
            details = {"stage=#stage", "judge=#judgeNo", "totals=#totals", "log=#result"})
    public String submit(String contestNo, int stage, int judgeNo, Map<String, BigDecimal> totals, OffsetDateTime at) {
        List<Map.Entry<String, BigDecimal>> sheets = List.copyOf(totals.entrySet());
        of("""
                        update score_sheet s set state = 'SUBMITTED', submitted_at = :at, total = t.total
                        from unnest(:entries::text[], :totals::numeric[]) as t (entry_no, total)
                        where %s and s.entry_no = t.entry_no and s.state = 'ASSIGNED'
                        """.formatted(OF_JUDGE), contestNo, stage, judgeNo)
                .param("entries", sheets.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("totals", sheets.stream().map(Map.Entry::getValue).toArray(BigDecimal[]::new))
                .param("at", at)
                .update();
        return log.head(contestNo, stage, judgeNo, totals.keySet());
    }

    @Override
    public boolean anyAssigned(String contestNo, int stage) {
        return jdbc.sql("""
                        select exists (
                            select 1 from score_sheet
                            where contest_no = :contest and stage = :stage and state = 'ASSIGNED')
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<Integer> judges(String contestNo, int stage) {
        return new HashSet<>(jdbc.sql("""
                        select distinct judge_no from score_sheet
                        where contest_no = :contest and stage = :stage and state = 'ASSIGNED'
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query(Integer.class)
                .list());
    }

    private StatementSpec of(String sql, SheetKey key) {
        return of(sql, key.contestNo(), key.stage(), key.judgeNo()).param("entry", key.entryNo());
    }

    private StatementSpec of(String sql, String contestNo, int stage, int judgeNo) {
        return jdbc.sql(sql).param("contest", contestNo).param("stage", stage).param("judge", judgeNo);
    }

    private ScoreSheet sheet(ResultSet row) throws SQLException {
        SheetKey key = new SheetKey(
                row.getString("contest_no"), row.getInt("stage"), row.getInt("judge_no"), row.getString("entry_no"));
        return new ScoreSheet(
                row.getString("entry_no"),
                row.getString("blind_code"),
                row.getString("title"),
                row.getString("category"),
                isSubmitted(row),
                row.getInt("version"),
                comment(row),
                ChinaTime.of(row, "saved_at"),
                list(row.getString("scores"), new TypeReference<List<CriterionScore>>() {}).stream()
                        .map(score -> opened(key, score))
                        .toList(),
                list(row.getString("materials"), new TypeReference<List<WorkMaterial>>() {}));
    }

    private String comment(ResultSet sheet) throws SQLException {
        return personal.open(SHEET_COMMENT.in(sheet), sheet.getString("comment"));
    }

    private CriterionScore opened(SheetKey key, CriterionScore sealed) {
        return new CriterionScore(
                sealed.criterion(), sealed.score(), personal.open(place(key, sealed.criterion()), sealed.comment()));
    }

    private static SealedPlace place(SheetKey key, String criterion) {
        return CRITERION_COMMENT.of(key.contestNo(), key.stage(), key.judgeNo(), key.entryNo(), criterion);
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static boolean isSubmitted(ResultSet row) throws SQLException {
        return "SUBMITTED".equals(row.getString("state"));
    }
}
