package cn.kexie.membership.removal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class RemovalRegisterInMemory implements RemovalRegister {

    private final Map<String, Removal> rows = new HashMap<>();

    @Override
    public Optional<Removal> findById(String caseNo) {
        return Optional.ofNullable(rows.get(caseNo));
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
        rows.put(removal.caseNo(), removal);
    }
}
