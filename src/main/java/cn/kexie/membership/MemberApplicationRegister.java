package cn.kexie.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface MemberApplicationRegister extends Repository<MemberApplication, String> {

    Optional<MemberApplication> findById(String caseNo);

    Optional<MemberApplication> findByAssociationNoAndPersonKeyAndOpenTrue(String associationNo, String personKey);

    List<MemberApplication> findByCaseNoIn(Collection<String> caseNos);

    /** Number of the roster in which this person awaits a decision. */
    @Query("""
            select case_no from member_roster_row
            where association_no = :associationNo and person_key = :personKey
                and (decision is null or decision = 'APPROVED')
            """)
    Optional<String> rosterOf(String associationNo, String personKey);

    List<MemberApplication> findByAssociationNoAndOpenTrue(String associationNo);

    MemberApplication save(MemberApplication application);
}
