package cn.kexie.establishment;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EstablishmentRegister extends Repository<Establishment, String> {

    Optional<Establishment> findById(String caseNo);

    Establishment save(Establishment establishment);
}
