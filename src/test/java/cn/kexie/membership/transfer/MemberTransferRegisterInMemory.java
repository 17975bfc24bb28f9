package cn.kexie.membership.transfer;

import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemberTransferRegisterInMemory implements MemberTransferRegister {

    private final Map<String, MemberTransfer> rows = new HashMap<>();

    @Override
    public Optional<MemberTransfer> findById(CaseNo caseNo) {
        return Optional.ofNullable(rows.get(caseNo.value()));
    }

    @Override
    public Optional<MemberTransfer> findByMemberNoAndOpenTrue(String memberNo) {
        return open(row -> row.memberNo().equals(memberNo)).findFirst();
    }

    @Override
    public List<MemberTransfer> findByAssociationNoAndOpenTrue(String associationNo) {
        return open(row -> row.associationNo().equals(associationNo)).toList();
    }

    @Override
    public List<MemberTransfer> findByToAssociationNoAndOpenTrue(String toAssociationNo) {
        return open(row -> row.toAssociationNo().equals(toAssociationNo)).toList();
    }

    @Override
    public void save(MemberTransfer transfer) {
        rows.put(transfer.caseNo().value(), transfer);
    }

    private Stream<MemberTransfer> open(Predicate<MemberTransfer> which) {
        return rows.values().stream().filter(MemberTransfer::open).filter(which);
    }
}
