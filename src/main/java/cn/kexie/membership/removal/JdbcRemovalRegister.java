package cn.kexie.membership.removal;

import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRemovalRegister implements RemovalRegister {

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    JdbcRemovalRegister(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Optional<Removal> findById(CaseNo caseNo) {
        return removals("case_no = ?", caseNo.value()).stream().findFirst();
    }

    @Override
    public Optional<Removal> findByMemberNoAndOpenTrue(String memberNo) {
        return removals("member_no = ? and open", memberNo).stream().findFirst();
    }

    @Override
    public List<Removal> findByMemberNoAndOpenFalse(String memberNo) {
        return removals("member_no = ? and not open", memberNo);
    }

    @Override
    public List<Removal> findByMemberNo(String memberNo) {
        return removals("member_no = ?", memberNo);
    }

    @Override
    public void save(Removal removal) {
        int saved = jdbc.sql(removal.version() == null ? """
                        insert into member_removal (case_no, version, association_no, member_no, reasons, open, proposed_by)
                        values (:caseNo, 0, :associationNo, :memberNo, :reasons, :open, :proposedBy)
                        """ : """
                        update member_removal set version = version + 1, reasons = :reasons, open = :open,
                            proposed_by = :proposedBy
                        where case_no = :caseNo and version = :version
                        """)
                .params(columns(removal))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(removal.caseNo().value());
        }
    }

    private List<Removal> removals(String which, String number) {
        return jdbc.sql("select * from member_removal where " + which)
                .param(number)
                .query((row, index) -> removal(row))
                .list();
    }

    private Map<String, Object> columns(Removal removal) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("caseNo", removal.caseNo());
        columns.put("version", removal.version());
        columns.put("associationNo", removal.associationNo());
        columns.put("memberNo", removal.memberNo());
        columns.put(
                "reasons",
                seal.document(RemovalColumns.REASONS.of(removal.caseNo(), removal.memberNo()), removal.reasons()));
        columns.put("open", removal.open());
        columns.put("proposedBy", removal.proposedBy());
        return columns;
    }

    private Removal removal(ResultSet row) throws SQLException {
        return new Removal(
                CaseNo.of(row.getString("case_no")),
                row.getInt("version"),
                row.getString("association_no"),
                row.getString("member_no"),
                seal.opened(RemovalColumns.REASONS.in(row), row.getString("reasons"), RemovalReasons.class),
                row.getBoolean("open"),
                row.getString("proposed_by"));
    }
}
