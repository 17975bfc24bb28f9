package cn.kexie.establishment;

import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class EstablishmentRegisterInMemory implements EstablishmentRegister {

    private final Map<String, Establishment> rows = new HashMap<>();

    @Override
    public Optional<Establishment> findById(CaseNo caseNo) {
        return Optional.ofNullable(rows.get(caseNo.value()));
    }

    @Override
    public boolean isNameAskedFor(String regionCode, String nameKey, String creditCode) {
        return rows.values().stream()
                .anyMatch(row -> row.regionCode().equals(regionCode)
                        && row.nameKey().equals(nameKey)
                        && !row.enterprise().unifiedSocialCreditCode().equals(creditCode));
    }

    @Override
    public void lockName(String regionCode, String nameKey) {}

    @Override
    public void save(Establishment establishment) {
        rows.put(establishment.caseNo().value(), establishment);
    }
}
