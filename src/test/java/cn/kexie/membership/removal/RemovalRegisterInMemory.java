package cn.kexie.membership.removal;

import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class RemovalRegisterInMemory implements RemovalRegister {

    private final Map<String, Removal> rows = new HashMap<>();

    @Override
    public Optional<Removal> findById(CaseNo caseNo) {
        return Optional.ofNullable(rows.get(caseNo.value()));
    }

    @Override
    public Optional<Removal> findByMemberNoAndOpenTrue(String memberNo) {
        return rows.values().stream()
                .filter(row -> row.open() && row.memberNo().equals(memberNo))
                .findFirst();
    }

    @Override
    public List<Removal> findByMemberNoAndOpenFalse(String memberNo) {
        return rows.values().stream()
                .filter(row -> !row.open() && row.memberNo().equals(memberNo))
                .toList();
    }

    @Override
    public List<Removal> findByMemberNo(String memberNo) {
        return rows.values().stream()
                .filter(row -> row.memberNo().equals(memberNo))
                .toList();
    }

    @Override
    public void save(Removal removal) {
        rows.put(removal.caseNo().value(), removal);
    }
}
