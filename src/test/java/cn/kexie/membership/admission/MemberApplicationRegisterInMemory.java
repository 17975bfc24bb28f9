package cn.kexie.membership.admission;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

final class MemberApplicationRegisterInMemory implements MemberApplicationRegister {

    private final Map<String, MemberApplication> rows = new HashMap<>();

    @Override
    public Optional<MemberApplication> findById(CaseNo caseNo) {
        return Optional.ofNullable(rows.get(caseNo.value()));
    }

    @Override
    public Optional<MemberApplication> findByAssociationNoAndPersonKeyAndOpenTrue(
            String associationNo, String personKey) {
        return rows.values().stream()
                .filter(row -> row.open()
                        && row.associationNo().equals(associationNo)
                        && row.personKey().equals(personKey))
                .findFirst();
    }

    @Override
    public List<MemberApplication> findByCaseNoIn(Collection<CaseNo> caseNos) {
        return rows.values().stream()
                .filter(row -> caseNos.contains(row.caseNo()))
                .toList();
    }

    @Override
    public Optional<CaseNo> rosterOf(String associationNo, String personKey) {
        return Optional.empty();
    }

    @Override
    public List<MemberApplication> findByAssociationNoAndOpenTrue(String associationNo) {
        return rows.values().stream()
                .filter(row -> row.open() && row.associationNo().equals(associationNo))
                .toList();
    }

    @Override
    public void save(MemberApplication application) {
        boolean rival = application.open()
                && findByAssociationNoAndPersonKeyAndOpenTrue(application.associationNo(), application.personKey())
                        .filter(other -> !other.caseNo().equals(application.caseNo()))
                        .isPresent();
        if (rival) {
            throw new DuplicateKeyException("uq_member_application_open");
        }
        rows.put(application.caseNo().value(), application);
    }
}
