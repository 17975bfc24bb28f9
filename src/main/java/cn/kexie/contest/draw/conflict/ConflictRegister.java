package cn.kexie.contest.draw.conflict;

import cn.kexie.contest.draw.conflict.Conflicts.Found;
import cn.kexie.platform.database.SetPlans;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.PersonalRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConflictRegister {

    static final String DECLARED = "DECLARED";
    static final SealedColumn DECLARED_REASON =
            new SealedColumn("contest_conflict", "declared_reason", "contest_no", "entry_no", "judge_no", "kind");
    private static final SealedColumn JUDGE_NAME = new SealedColumn("contest_judge", "name", "contest_no", "judge_no");

    private final JdbcClient jdbc;
    private final SetPlans sets;
    private final PersonalData personal;

    ConflictRegister(JdbcClient jdbc, SetPlans sets, PersonalData personal) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.personal = personal;
    }

    void clearFound(String contestNo) {
        jdbc.sql("delete from contest_conflict where contest_no = :contest and kind <> :declared")
                .param("contest", contestNo)
                .param("declared", DECLARED)
                .update();
    }

    /** Adds what is found in the whole contest, by relation, each with its reason. */
    void addAll(String contestNo, Map<Relation, String> reasons, OffsetDateTime at) {
        sets.run(() -> reasons.forEach((relation, reason) -> add(contestNo, null, relation, reason, at)));
    }

    /** @param works null for all of the contest */
    void add(String contestNo, Collection<String> works, Relation relation, String reason, OffsetDateTime at) {
        jdbc.sql(RelationSql.adding(relation))
                .param("contest", contestNo)
                .param("works", works == null ? null : works.toArray(String[]::new))
                .param("kind", relation.name())
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    void declare(String contestNo, String entryNo, int judgeNo, String reason, OffsetDateTime at) {
        jdbc.sql("""
                        insert into contest_conflict (contest_no, entry_no, judge_no, kind, declared_reason, at)
                        values (:contest, :entry, :judge, :kind, :reason, :at) on conflict do nothing
                        """)
                .param("contest", contestNo)
                .param("entry", entryNo)
                .param("judge", judgeNo)
                .param("kind", DECLARED)
                .param("reason", personal.seal(DECLARED_REASON.of(contestNo, entryNo, judgeNo, DECLARED), reason))
                .param("at", at)
                .update();
    }

    /** @param works null for all of the contest */
    List<Conflicts.Pair> pairs(String contestNo, Collection<String> works) {
        return jdbc.sql("""
                        select distinct entry_no, judge_no from contest_conflict
                        where contest_no = :contest and (:works::text[] is null or entry_no = any (:works::text[]))
                        order by entry_no, judge_no
                        """)
                .param("contest", contestNo)
                .param("works", works == null ? null : works.toArray(String[]::new))
                .query(Conflicts.Pair.class)
                .list();
    }

    Map<String, Map<String, Integer>> judgesByKind(String contestNo, Collection<String> works) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        jdbc.sql("""
                        select c.entry_no, c.kind, count(*) as judges from contest_conflict c
                        join contest_judge j on j.contest_no = c.contest_no and j.judge_no = c.judge_no
                            and j.released_at is null
                        where c.contest_no = :contest and c.entry_no = any (:works::text[])
                        group by c.entry_no, c.kind
                        """)
                .param("contest", contestNo)
                .param("works", works.toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("entry_no"), key -> new TreeMap<>())
                            .put(row.getString("kind"), row.getInt("judges"));
                });
        return counts;
    }

    List<Found> page(String contestNo, int size, long offset) {
        return jdbc.sql("""
                        select c.contest_no, c.entry_no, c.judge_no, j.pseudonym, j.name, c.kind, c.reason, c.declared_reason, c.at
                        from contest_conflict c
                        join contest_judge j on j.contest_no = c.contest_no and j.judge_no = c.judge_no
                        where c.contest_no = :contest order by c.entry_no, c.judge_no, c.kind
                        limit :size offset :offset
                        """)
                .param("contest", contestNo)
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> found(row))
                .list();
    }

    private Found found(ResultSet row) throws SQLException {
        String declared = personal.open(DECLARED_REASON.in(row), row.getString("declared_reason"));
        return new Found(
                row.getString("entry_no"),
                row.getInt("judge_no"),
                row.getString("pseudonym"),
                personal.open(JUDGE_NAME.in(row), row.getString("name")),
                row.getString("kind"),
                declared == null ? row.getString("reason") : declared,
                row.getObject("at", OffsetDateTime.class));
    }

    /** What judges of this name have said why they must not judge a work. */
    List<Declared> declaredBy(String contestNo, String judgeName) {
        return jdbc.sql("""
                        select c.contest_no, c.entry_no, c.judge_no, c.kind, c.declared_reason from contest_conflict c
                        join contest_judge j on j.contest_no = c.contest_no and j.judge_no = c.judge_no
                        where c.contest_no = ? and c.kind = 'DECLARED' and j.name_key = ? order by c.entry_no
                        """)
                .params(contestNo, personal.nameKey(judgeName))
                .query((row, index) -> new Declared(
                        row.getString("entry_no"),
                        personal.open(DECLARED_REASON.in(row), row.getString("declared_reason"))))
                .list();
    }

    /**
     * Takes away what judges have declared in a contest or about a work that is over.
     *
     * @param name what the judge is called, null for everything
     */
    int forgetDeclared(CaseNo caseNo, String name) {
        return declared(caseNo).stream()
                .filter(kept -> name == null || kept.ofRemovedJudge() || isBy(name, kept))
                .mapToInt(this::forget)
                .sum();
    }

    private boolean isBy(String name, Kept kept) {
        return personal.nameKey(name).equals(personal.nameKey(kept.judge()));
    }

    private List<Kept> declared(CaseNo caseNo) {
        return jdbc
                .sql("""
                        select c.contest_no, c.entry_no, c.judge_no, c.kind, j.name, c.declared_reason from contest_conflict c
                        join contest_judge j on j.contest_no = c.contest_no and j.judge_no = c.judge_no
                        join case_file f on f.case_no = c.contest_no and not f.open
                        where c.kind = 'DECLARED' and (c.contest_no = :case or c.entry_no = :case)
                        """)
                .param("case", caseNo)
                .query((row, index) -> new Kept(
                        row.getString("contest_no"),
                        row.getString("entry_no"),
                        row.getInt("judge_no"),
                        personal.open(JUDGE_NAME.in(row), row.getString("name")),
                        personal.open(DECLARED_REASON.in(row), row.getString("declared_reason"))))
                .list()
                .stream()
                .filter(kept -> !kept.reason().equals(PersonalRecords.REMOVED))
                .toList();
    }

    private int forget(Kept kept) {
        return jdbc.sql("""
                        update contest_conflict set declared_reason = :removed
                        where entry_no = :entry and judge_no = :judge and kind = 'DECLARED'
                        """)
                .param(
                        "removed",
                        personal.seal(
                                DECLARED_REASON.of(kept.contestNo(), kept.entryNo(), kept.judgeNo(), DECLARED),
                                PersonalRecords.REMOVED))
                .param("entry", kept.entryNo())
                .param("judge", kept.judgeNo())
                .update();
    }

    long count(String contestNo) {
        return jdbc.sql("select count(*) from contest_conflict where contest_no = :contest")
                .param("contest", contestNo)
                .query(Long.class)
                .single();
    }

    record Declared(String entryNo, String reason) {}

    private record Kept(String contestNo, String entryNo, int judgeNo, String judge, String reason) {

        boolean ofRemovedJudge() {
            return judge.equals(PersonalRecords.REMOVED);
        }
    }
}
