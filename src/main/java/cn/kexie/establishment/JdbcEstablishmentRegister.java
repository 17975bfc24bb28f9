package cn.kexie.establishment;

import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEstablishmentRegister implements EstablishmentRegister {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    JdbcEstablishmentRegister(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public Optional<Establishment> findById(CaseNo caseNo) {
        return jdbc.sql("select * from establishment where case_no = ?")
                .param(caseNo)
                .query((row, index) -> establishment(row))
                .optional();
    }

    @Override
    public boolean isNameAskedFor(String regionCode, String nameKey, String creditCode) {
        return jdbc.sql("""
                        select exists (select from establishment e join case_file f on f.case_no = e.case_no
                                       where f.open and e.region_code = ? and e.name_key = ?
                                         and f.applicant_credit_code <> ?)
                        """)
                .params(regionCode, nameKey, creditCode)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void lockName(String regionCode, String nameKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0)) is null")
                .params(regionCode, nameKey)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void save(Establishment establishment) {
        int saved = jdbc.sql(establishment.version() == null ? """
                        insert into establishment (case_no, version, application, region_code, name_key, meeting,
                            association_no)
                        values (:caseNo, 0, :application, :regionCode, :nameKey, :meeting, :associationNo)
                        """ : """
                        update establishment set version = version + 1, application = :application,
                            region_code = :regionCode, name_key = :nameKey, meeting = :meeting,
                            association_no = :associationNo
                        where case_no = :caseNo and version = :version
                        """)
                .params(columns(establishment))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(establishment.caseNo().value());
        }
    }

    private Map<String, Object> columns(Establishment establishment) {
        CaseNo caseNo = establishment.caseNo();
        Map<String, Object> columns = new HashMap<>();
        columns.put("caseNo", caseNo);
        columns.put("version", establishment.version());
        columns.put(
                "application", sealed.seal(EstablishmentSealing.APPLICATION.of(caseNo), establishment.application()));
        columns.put("regionCode", establishment.regionCode());
        columns.put("nameKey", establishment.nameKey());
        columns.put("meeting", sealed.seal(EstablishmentSealing.MEETING.of(caseNo), establishment.meeting()));
        columns.put("associationNo", establishment.associationNo());
        return columns;
    }

    private Establishment establishment(ResultSet row) throws SQLException {
        return new Establishment(
                CaseNo.of(row.getString("case_no")),
                row.getInt("version"),
                sealed.open(
                        EstablishmentSealing.APPLICATION.in(row),
                        row.getString("application"),
                        EstablishmentApplication.class),
                row.getString("region_code"),
                row.getString("name_key"),
                sealed.open(EstablishmentSealing.MEETING.in(row), row.getString("meeting"), FoundingMeeting.class),
                row.getString("association_no"));
    }
}
