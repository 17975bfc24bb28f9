package cn.kexie.contest.award;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAwardRegister implements AwardRegister {

    static final SealedColumn REVOKED_REASON =
            new SealedColumn("contest_award", "revoked_reason", "contest_no", "entry_no");

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcAwardRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public AwardChoice choice(String contestNo) {
        return jdbc.sql("select excluded_at_boundary, empty_grades from contest_award_choice where contest_no = ?")
                .param(contestNo)
                .query((row, i) -> new AwardChoice(row.getBoolean("excluded_at_boundary"), Set.of((String[])
                        row.getArray("empty_grades").getArray())))
                .optional()
                .orElse(AwardChoice.DEFAULT);
    }

    @Override
    public void choose(String contestNo, AwardChoice choice) {
        jdbc.sql("""
                insert into contest_award_choice (contest_no, excluded_at_boundary, empty_grades) values (?, ?, ?::text[])
                on conflict (contest_no) do update
                set excluded_at_boundary = excluded.excluded_at_boundary, empty_grades = excluded.empty_grades
                """)
                .params(
                        contestNo,
                        choice.excludedAtBoundary(),
                        choice.emptyGrades().toArray(String[]::new))
                .update();
    }

    @Override
    public Map<String, String> published(String contestNo) {
        Map<String, String> grades = new LinkedHashMap<>();
        jdbc.sql("select entry_no, grade from contest_award where contest_no = ? order by entry_no")
                .param(contestNo)
                .query(row -> {
                    grades.put(row.getString("entry_no"), row.getString("grade"));
                });
        return grades;
    }

    @Override
    public void publish(String contestNo, Map<String, String> grades) {
        jdbc.sql("""
                insert into contest_award (contest_no, entry_no, grade)
                select :contestNo, entry_no, grade from unnest(:entryNos::text[], :grades::text[]) as listed (entry_no, grade)
                on conflict (contest_no, entry_no) do update set grade = excluded.grade
                """)
                .param("contestNo", contestNo)
                .param("entryNos", grades.keySet().toArray(String[]::new))
                .param("grades", grades.values().toArray(String[]::new))
                .update();
    }

    @Override
    public void certify(String contestNo, Map<String, String> grades, Map<String, String> certificateIds) {
        publish(contestNo, grades);
        jdbc.sql("""
                update contest_award a set certificate_id = issued.certificate_id
                from unnest(:entryNos::text[], :certificateIds::text[]) as issued (entry_no, certificate_id)
                where a.contest_no = :contestNo and a.entry_no = issued.entry_no
                """)
                .param("contestNo", contestNo)
                .param("entryNos", certificateIds.keySet().toArray(String[]::new))
                .param("certificateIds", certificateIds.values().toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Award> find(String contestNo, String entryNo) {
        return jdbc.sql("select * from contest_award where contest_no = ? and entry_no = ?")
                .params(contestNo, entryNo)
                .query((row, i) -> new Award(
                        row.getString("contest_no"),
                        row.getString("entry_no"),
                        row.getString("grade"),
                        row.getString("certificate_id"),
                        row.getObject("revoked_at", OffsetDateTime.class)))
                .optional();
    }

    @Override
    public void revoke(Award award, OffsetDateTime at, String reason) {
        jdbc.sql("update contest_award set revoked_at = ?, revoked_reason = ? where contest_no = ? and entry_no = ?")
                .params(
                        at,
                        personal.seal(REVOKED_REASON.of(award.contestNo(), award.entryNo()), reason),
                        award.contestNo(),
                        award.entryNo())
                .update();
    }
}
