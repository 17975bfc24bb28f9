package cn.kexie.membership.transfer;

import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberTransferRegister implements MemberTransferRegister {

    private final JdbcClient jdbc;
    private final MemberSeal seal;

    JdbcMemberTransferRegister(JdbcClient jdbc, MemberSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    @Override
    public Optional<MemberTransfer> findById(CaseNo caseNo) {
        return transfers("case_no = ?", caseNo.value()).stream().findFirst();
    }

    @Override
    public Optional<MemberTransfer> findByMemberNoAndOpenTrue(String memberNo) {
        return transfers("member_no = ? and open", memberNo).stream().findFirst();
    }

    @Override
    public List<MemberTransfer> findByAssociationNoAndOpenTrue(String associationNo) {
        return transfers("association_no = ? and open", associationNo);
    }

    @Override
    public List<MemberTransfer> findByToAssociationNoAndOpenTrue(String toAssociationNo) {
        return transfers("to_association_no = ? and open", toAssociationNo);
    }

    @Override
    public void save(MemberTransfer transfer) {
        int saved = jdbc.sql(transfer.version() == null ? """
            insert into member_transfer (case_no, version, association_no, member_no, to_association_no,
                effective_on, reason, new_member_no, open)
            values (:caseNo, 0, :associationNo, :memberNo, :toAssociationNo,
                :effectiveOn, :reason, :newMemberNo, :open)
            """ : """
                            update member_transfer set version = version + 1, effective_on = :effectiveOn, reason = :reason,
                                new_member_no = :newMemberNo, open = :open
                            where case_no = :caseNo and version = :version
                            """)
                .params(columns(transfer))
                .update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(transfer.caseNo().value());
        }
    }

    private List<MemberTransfer> transfers(String which, String number) {
        return jdbc.sql("select * from member_transfer where " + which)
                .param(number)
                .query((row, index) -> transfer(row))
                .list();
    }

    private Map<String, Object> columns(MemberTransfer transfer) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("caseNo", transfer.caseNo());
        columns.put("version", transfer.version());
        columns.put("associationNo", transfer.associationNo());
        columns.put("memberNo", transfer.memberNo());
        columns.put("toAssociationNo", transfer.toAssociationNo());
        columns.put("effectiveOn", transfer.effectiveOn());
        columns.put(
                "reason",
                seal.text(
                        TransferColumns.REASON.of(transfer.caseNo(), transfer.memberNo()),
                        transfer.reason().text()));
        columns.put("newMemberNo", transfer.newMemberNo());
        columns.put("open", transfer.open());
        return columns;
    }

    private MemberTransfer transfer(ResultSet row) throws SQLException {
        return new MemberTransfer(
                CaseNo.of(row.getString("case_no")),
                row.getInt("version"),
                row.getString("association_no"),
                row.getString("member_no"),
                row.getString("to_association_no"),
                row.getObject("effective_on", LocalDate.class),
                new TransferReason(seal.opened(TransferColumns.REASON.in(row), row.getString("reason"))),
                row.getString("new_member_no"),
                row.getBoolean("open"));
    }
}
