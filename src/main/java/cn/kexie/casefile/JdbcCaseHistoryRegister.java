package cn.kexie.casefile;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseHistoryRegister implements CaseHistoryRegister {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final SealedJson documents;

    JdbcCaseHistoryRegister(JdbcClient jdbc, PersonalData personal, SealedJson documents) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.documents = documents;
    }

    @Override
    public void note(CaseNo caseNo, OffsetDateTime at, CaseEvent event) {
        jdbc.sql("insert into case_event (case_no, at, event, text, by_role) values (?, ?, ?, ?, ?)")
                .params(caseNo, at, event.event(), sealed(caseNo, at, event), event.by())
                .update();
    }

    @Override
    public void noteAll(Collection<CaseNo> caseNos, OffsetDateTime at, CaseEvent event) {
        jdbc.sql("""
                insert into case_event (case_no, at, event, text, by_role)
                select case_no, :at, :event, text, :by
                from unnest(:caseNos::text[], :texts::text[]) as noted (case_no, text)
                """)
                .param("at", at)
                .param("event", event.event())
                .param("by", event.by())
                .param("caseNos", caseNos.stream().map(CaseNo::value).toArray(String[]::new))
                .param(
                        "texts",
                        caseNos.stream().map(no -> sealed(no, at, event)).toArray(String[]::new))
                .update();
    }

    @Override
    public List<TimelineEntry> timeline(CaseNo caseNo) {
        return jdbc.sql("select * from case_event where case_no = ? order by id")
                .param(caseNo)
                .query((row, i) -> new TimelineEntry(
                        ChinaTime.of(row, "at"),
                        row.getString("event"),
                        personal.open(CasefileSealing.EVENT.in(row), row.getString("text")),
                        row.getString("by_role")))
                .list();
    }

    @Override
    public void requestCorrections(CaseNo caseNo, List<Correction> corrections, OffsetDateTime at, LocalDate answerBy) {
        jdbc.sql("""
                insert into case_correction (case_no, round, item, reason, requested_at, answer_by)
                select :caseNo, (select coalesce(max(round), 0) + 1 from case_correction where case_no = :caseNo),
                    item, reason, :at, :answerBy
                from unnest(:items::text[], :reasons::text[]) with ordinality as requested (item, reason, position)
                order by position
                """)
                .param("caseNo", caseNo)
                .param("at", at)
                .param("answerBy", answerBy)
                .param("items", corrections.stream().map(Correction::item).toArray(String[]::new))
                .param(
                        "reasons",
                        corrections.stream()
                                .map(correction -> sealed(caseNo, at, correction))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void answerCorrections(
            CaseNo caseNo, Set<String> items, Map<String, Amendment> amendments, OffsetDateTime at) {
        List<CaseCorrection> answered = corrections(caseNo).stream()
                .filter(correction -> !correction.answered() && items.contains(correction.item()))
                .toList();
        jdbc.sql("""
                update case_correction c set answered_at = :at, amendment = answered.amendment
                from unnest(:items::text[], :amendments::text[]) as answered (item, amendment)
                where c.case_no = :caseNo and c.item = answered.item and c.answered_at is null
                """)
                .param("at", at)
                .param("caseNo", caseNo)
                .param("items", answered.stream().map(CaseCorrection::item).toArray(String[]::new))
                .param(
                        "amendments",
                        answered.stream()
                                .map(correction -> documents.seal(
                                        CasefileSealing.AMENDMENT.of(
                                                caseNo, correction.item(), correction.requestedAt()),
                                        amendments.get(correction.item())))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public boolean forgetAmendments(CaseNo caseNo) {
        return jdbc.sql("update case_correction set amendment = null where case_no = ? and amendment is not null")
                        .param(caseNo)
                        .update()
                > 0;
    }

    @Override
    public List<CaseCorrection> corrections(CaseNo caseNo) {
        return jdbc.sql("select * from case_correction where case_no = ? order by round, id")
                .param(caseNo)
                .query((row, i) -> new CaseCorrection(
                        row.getInt("round"),
                        row.getString("item"),
                        personal.open(CasefileSealing.CORRECTION.in(row), row.getString("reason")),
                        ChinaTime.of(row, "requested_at"),
                        row.getObject("answer_by", LocalDate.class),
                        ChinaTime.of(row, "answered_at"),
                        documents.open(CasefileSealing.AMENDMENT.in(row), row.getString("amendment"), Amendment.class)))
                .list();
    }

    @Override
    public void addOpinion(CaseNo caseNo, Opinion opinion, OffsetDateTime at) {
        jdbc.sql("""
                insert into case_opinion
                    (case_no, step, step_text, decision, decision_text, opinion, role, user_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        caseNo,
                        opinion.step(),
                        opinion.stepText(),
                        opinion.decision(),
                        opinion.decisionText(),
                        personal.seal(
                                CasefileSealing.OPINION.of(caseNo, opinion.step(), opinion.decision(), at),
                                opinion.opinion()),
                        opinion.role(),
                        opinion.userId(),
                        at)
                .update();
    }

    @Override
    public List<CaseOpinion> opinions(CaseNo caseNo) {
        return jdbc.sql("select * from case_opinion where case_no = ? order by id")
                .param(caseNo)
                .query(this::opinion)
                .list();
    }

    @Override
    public List<CaseOpinion> opinionsOf(UserId userId, Collection<CaseNo> caseNos) {
        return jdbc.sql("select * from case_opinion where case_no = any(:caseNos) and user_id = :userId order by id")
                .param("caseNos", caseNos.stream().map(CaseNo::value).toArray(String[]::new))
                .param("userId", userId)
                .query(this::opinion)
                .list();
    }

    private String sealed(CaseNo caseNo, OffsetDateTime at, CaseEvent event) {
        return personal.seal(CasefileSealing.EVENT.of(caseNo, event.event(), at, event.by()), event.text());
    }

    private String sealed(CaseNo caseNo, OffsetDateTime at, Correction correction) {
        return personal.seal(CasefileSealing.CORRECTION.of(caseNo, correction.item(), at), correction.reason());
    }

    private CaseOpinion opinion(ResultSet row, int index) throws SQLException {
        Opinion opinion = new Opinion(
                row.getString("step"),
                row.getString("step_text"),
                row.getString("decision"),
                row.getString("decision_text"),
                personal.open(CasefileSealing.OPINION.in(row), row.getString("opinion")),
                row.getString("role"),
                UserId.of(row.getString("user_id")));
        return new CaseOpinion(CaseNo.of(row.getString("case_no")), opinion, ChinaTime.of(row, "at"));
    }
}
