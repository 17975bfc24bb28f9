package cn.kexie.contest.draw.conflict;

import cn.kexie.contest.draw.conflict.Conflicts.Found;
import cn.kexie.platform.database.SetPlans;
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

    private final JdbcClient jdbc;
    private final SetPlans sets;

    ConflictRegister(JdbcClient jdbc, SetPlans sets) {
        this.jdbc = jdbc;
        this.sets = sets;
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
                        insert into contest_conflict (contest_no, entry_no, judge_no, kind, reason, at)
                        values (:contest, :entry, :judge, :kind, :reason, :at) on conflict do nothing
                        """)
                .param("contest", contestNo)
                .param("entry", entryNo)
                .param("judge", judgeNo)
                .param("kind", DECLARED)
                .param("reason", reason)
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
                        select c.entry_no, c.judge_no, j.pseudonym, j.name, c.kind, c.reason, c.at
                        from contest_conflict c
                        join contest_judge j on j.contest_no = c.contest_no and j.judge_no = c.judge_no
                        where c.contest_no = :contest order by c.entry_no, c.judge_no, c.kind
                        limit :size offset :offset
                        """)
                .param("contest", contestNo)
                .param("size", size)
                .param("offset", offset)
                .query(Found.class)
                .list();
    }

    long count(String contestNo) {
        return jdbc.sql("select count(*) from contest_conflict where contest_no = :contest")
                .param("contest", contestNo)
                .query(Long.class)
                .single();
    }
}
