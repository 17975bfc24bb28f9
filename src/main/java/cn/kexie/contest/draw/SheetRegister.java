package cn.kexie.contest.draw;

import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who scores what, as rows of {@code score_sheet}; what is on a sheet is the business of scoring. */
@Repository
class SheetRegister {

    private final JdbcClient jdbc;

    SheetRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String contestNo, int stage, List<Pair> sheets, Origin origin, String reason, OffsetDateTime at) {
        jdbc.sql("""
                        insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, reason, assigned_at)
                        select :contest, :stage, s.judge_no, s.entry_no, :origin, 'ASSIGNED', :reason, :at
                        from unnest(:judges::int[], :entries::text[]) as s (judge_no, entry_no)
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("judges", sheets.stream().map(Pair::judgeNo).toArray(Integer[]::new))
                .param("entries", sheets.stream().map(Pair::entryNo).toArray(String[]::new))
                .param("origin", origin.name())
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    /** Ends one sheet that has not been submitted. @return whether there was such a sheet */
    boolean end(String contestNo, int stage, String entryNo, int judgeNo, SheetEnd end, String reason) {
        return jdbc.sql("""
                        update score_sheet set state = :end, reason = :reason, version = version + 1
                        where contest_no = :contest and stage = :stage and judge_no = :judge and entry_no = :entry
                            and state = 'ASSIGNED'
                        """)
                        .param("contest", contestNo)
                        .param("stage", stage)
                        .param("judge", judgeNo)
                        .param("entry", entryNo)
                        .param("end", end.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Ends every sheet of a judge that has not been submitted. @return the works concerned */
    List<String> endAll(String contestNo, int stage, int judgeNo, SheetEnd end, String reason) {
        return jdbc.sql("""
                        with ended as (
                            update score_sheet set state = :end, reason = :reason, version = version + 1
                            where contest_no = :contest and stage = :stage and judge_no = :judge and state = 'ASSIGNED'
                            returning entry_no
                        )
                        select entry_no from ended order by entry_no
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("judge", judgeNo)
                .param("end", end.name())
                .param("reason", reason)
                .query(String.class)
                .list();
    }

    /** How many works each judge of the stage has, by number; judges without any are missing. */
    Map<Integer, Integer> loads(String contestNo, int stage) {
        Map<Integer, Integer> loads = new HashMap<>();
        jdbc.sql("""
                        select judge_no, count(*) as works from score_sheet
                        where contest_no = :contest and stage = :stage and state in ('ASSIGNED', 'SUBMITTED')
                        group by judge_no
                        """).param("contest", contestNo).param("stage", stage).query(row -> {
            loads.put(row.getInt("judge_no"), row.getInt("works"));
        });
        return loads;
    }

    /** Judges whose works were given to others because they did not score them. */
    Set<Integer> replaced(String contestNo, int stage) {
        return jdbc.sql("""
                        select distinct judge_no from score_sheet
                        where contest_no = :contest and stage = :stage and state = 'REPLACED'
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .query(Integer.class)
                .set();
    }

    /** Who has or had one of these works in this stage. */
    List<Pair> judgesOf(String contestNo, int stage, Collection<String> entryNos) {
        return jdbc.sql("""
                        select entry_no, judge_no from score_sheet
                        where contest_no = :contest and stage = :stage and entry_no = any (:entries::text[])
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("entries", entryNos.toArray(String[]::new))
                .query(Pair.class)
                .list();
    }

    /** Works still in the contest that fewer judges score or have scored than they should, with how many are missing. */
    Map<String, Integer> missing(String contestNo, int stage, int judgesPerEntry) {
        Map<String, Integer> missing = new HashMap<>();
        jdbc.sql("""
                        select s.entry_no, count(*) filter (where s.state in ('ASSIGNED', 'SUBMITTED')) as judges
                        from score_sheet s join contest_entry e on e.entry_no = s.entry_no and e.state = 'ADMITTED'
                        where s.contest_no = :contest and s.stage = :stage
                        group by s.entry_no
                        having count(*) filter (where s.state in ('ASSIGNED', 'SUBMITTED')) < :k
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("k", judgesPerEntry)
                .query(row -> {
                    missing.put(row.getString("entry_no"), judgesPerEntry - row.getInt("judges"));
                });
        return missing;
    }

    /** How a judge came to a work. */
    enum Origin {
        DRAW,
        REPLACEMENT,
        DIVERGENCE
    }
}
