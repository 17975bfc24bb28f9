package cn.kexie.membership;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RemovalRegister extends Repository<Removal, String> {

    Optional<Removal> findById(String caseNo);

    Optional<Removal> findByMemberNoAndOpenTrue(String memberNo);

    List<Removal> findByMemberNoAndOpenFalse(String memberNo);

    List<Removal> findByMemberNo(String memberNo);

    Removal save(Removal removal);
}
