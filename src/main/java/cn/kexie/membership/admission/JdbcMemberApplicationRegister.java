package cn.kexie.membership.admission;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberApplicationRegister implements MemberApplicationRegister {

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    JdbcMemberApplicationRegister(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Optional<MemberApplication> findById(CaseNo caseNo) {
        return findByCaseNoIn(List.of(caseNo)).stream().findFirst();
    }

    @Override
    public Optional<MemberApplication> findByAssociationNoAndPersonKeyAndOpenTrue(
            String associationNo, String personKey) {
        return jdbc.sql("select * from member_application where association_no = ? and person_key = ? and open")
                .params(associationNo, personKey)
                .query((row, index) -> application(row))
                .optional();
    }

    @Override
    public List<MemberApplication> findByCaseNoIn(Collection<CaseNo> caseNos) {
        return jdbc.sql("select * from member_application where case_no = any (:caseNos)")
                .param("caseNos", caseNos.stream().map(CaseNo::value).toArray(String[]::new))
                .query((row, index) -> application(row))
                .list();
    }

    @Override
    public Optional<CaseNo> rosterOf(String associationNo, String personKey) {
        return jdbc.sql("""
            select case_no from member_roster_row
            where association_no = ? and person_key = ? and (decision is null or decision = 'APPROVED')
            """)
                .params(associationNo, personKey)
                .query((row, number) -> CaseNo.of(row.getString(1)))
                .optional();
    }

    @Override
    public List<MemberApplication> findByAssociationNoAndOpenTrue(String associationNo) {
        return jdbc.sql("select * from member_application where association_no = ? and open")
                .param(associationNo)
                .query((row, index) -> application(row))
                .list();
    }

    @Override
    public void save(MemberApplication application) {
        int saved = jdbc.sql(application.version() == null ? """
            insert into member_application (case_no, version, association_no, person_key, form, eligibility,
                eligibility_reason, reasons, appealed_on, member_no, open)
            values (:caseNo, 0, :associationNo, :personKey, :form, :eligibility,
                :eligibilityReason, :reasons, :appealedOn, :memberNo, :open)
            """ : """
                            update member_application set version = version + 1, person_key = :personKey, form = :form,
                                eligibility = :eligibility, eligibility_reason = :eligibilityReason,
                                reasons = :reasons, appealed_on = :appealedOn,
                                member_no = :memberNo, open = :open
                            where case_no = :caseNo and version = :version
                            """)
                .params(columns(application))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(application.caseNo().value());
        }
    }

    private Map<String, Object> columns(MemberApplication application) {
        CaseNo caseNo = application.caseNo();
        Map<String, Object> columns = new HashMap<>();
        columns.put("caseNo", caseNo);
        columns.put("version", application.version());
        columns.put("associationNo", application.associationNo());
        columns.put("personKey", application.personKey());
        columns.put(
                "form",
                seal.document(ApplicationColumns.FORM.of(caseNo, application.associationNo()), application.form()));
        columns.put("eligibility", application.eligibility().name());
        columns.put("eligibilityReason", application.eligibilityReason());
        columns.put("reasons", seal.document(ApplicationColumns.REASONS.of(caseNo), application.reasons()));
        columns.put("appealedOn", application.appealedOn());
        columns.put("memberNo", application.memberNo());
        columns.put("open", application.open());
        return columns;
    }

    private MemberApplication application(ResultSet row) throws SQLException {
        return new MemberApplication(
                CaseNo.of(row.getString("case_no")),
                row.getInt("version"),
                row.getString("association_no"),
                row.getString("person_key"),
                seal.opened(ApplicationColumns.FORM.in(row), row.getString("form"), MemberForm.class),
                Eligibility.valueOf(row.getString("eligibility")),
                row.getString("eligibility_reason"),
                seal.opened(ApplicationColumns.REASONS.in(row), row.getString("reasons"), AdmissionReasons.class),
                row.getObject("appealed_on", LocalDate.class),
                row.getString("member_no"),
                row.getBoolean("open"));
    }
}
