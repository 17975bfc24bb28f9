package cn.kexie.establishment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class EstablishmentRegisterInMemory implements EstablishmentRegister {

    private final Map<String, Establishment> rows = new HashMap<>();

    @Override
    public Optional<Establishment> findById(String caseNo) {
        return Optional.ofNullable(rows.get(caseNo));
    }

    @Override
    public Establishment save(Establishment establishment) {
        rows.put(establishment.caseNo(), establishment);
        return establishment;
    }
}
