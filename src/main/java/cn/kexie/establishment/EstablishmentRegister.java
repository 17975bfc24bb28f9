package cn.kexie.establishment;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface EstablishmentRegister extends Repository<Establishment, String> {

    Optional<Establishment> findById(String caseNo);

    /** Whether another enterprise's open application asks for this name in the district. */
    @Query("""
            select exists (select from establishment e join case_file f on f.case_no = e.case_no
                           where f.open and e.region_code = :regionCode and e.name_key = :nameKey
                             and f.applicant_credit_code <> :creditCode)
            """)
    boolean isNameAskedFor(String regionCode, String nameKey, String creditCode);

    /** Others who file or correct with this name wait until the transaction ends. */
    @Query("select pg_advisory_xact_lock(hashtextextended(:regionCode || ' ' || :nameKey, 0)) is null")
    boolean lockName(String regionCode, String nameKey);

    Establishment save(Establishment establishment);
}
