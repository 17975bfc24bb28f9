package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 同意记录: who, in which case, on whose word, to which edition of the notice. Also the index that finds a person's cases. */
@Component
public class Consents {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final PrivacyNotice notice;
    private final Clock clock;

    Consents(JdbcClient jdbc, PersonalData personal, PrivacyNotice notice, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.notice = notice;
        this.clock = clock;
    }

    /**
     * Records everybody a case names, in the transaction that stores the names; once more for the same person is nothing.
     *
     * @param declarer who named them; he alone finds them here, and the office
     */
    @Transactional
    public void record(CaseNo caseNo, Declarer declarer, ConsentBasis basis, Collection<Person> people) {
        List<Person> named = people.stream()
                .filter(person -> person.name() != null && !person.name().isBlank())
                .toList();
        if (named.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into personal_consent (case_no, declared_by, name_key, person_key, basis, notice, given_at)
                        select :case, :declarer, p.name_key, p.person_key, :basis, :notice, :at
                        from unnest(:names::text[], :people::text[]) as p (name_key, person_key)
                        on conflict do nothing
                        """)
                .param("case", caseNo)
                .param("declarer", declarer.code())
                .param("basis", basis.name())
                .param("notice", notice.edition())
                .param("at", OffsetDateTime.now(clock))
                .param(
                        "names",
                        named.stream()
                                .map(person -> personal.nameKey(person.name()))
                                .toArray(String[]::new))
                .param("people", named.stream().map(this::key).toArray(String[]::new))
                .update();
    }

    /** Whether whoever declared people in the case named this person and nobody else. */
    @Transactional(readOnly = true)
    public boolean namesOnly(CaseNo caseNo, Declarer declarer, Person person) {
        return jdbc.sql("""
                        select coalesce(bool_and(name_key = :name and (:person = '' or person_key in ('', :person))), false)
                        from personal_consent where case_no = :case and declared_by = :declarer
                        """)
                .param("case", caseNo)
                .param("declarer", declarer.code())
                .param("name", personal.nameKey(person.name()))
                .param("person", key(person))
                .query(Boolean.class)
                .single();
    }

    /** Those of the names that the case records somebody by, on this word. */
    @Transactional(readOnly = true)
    public Set<String> namedAmong(Collection<String> names, CaseNo caseNo, Declarer declarer) {
        Map<String, String> keys = names.stream().distinct().collect(Collectors.toMap(name -> name, personal::nameKey));
        List<String> found = jdbc.sql("""
                        select distinct name_key from personal_consent
                        where case_no = :case and declared_by = :declarer and name_key = any (:keys)
                        """)
                .param("case", caseNo)
                .param("declarer", declarer.code())
                .param("keys", keys.values().toArray(String[]::new))
                .query(String.class)
                .list();
        keys.values().retainAll(found);
        return keys.keySet();
    }

    /** Who filed the case and so declared whom its papers name; the office where no enterprise did. */
    @Transactional(readOnly = true)
    public Declarer filer(CaseNo caseNo) {
        return jdbc.sql("select applicant_credit_code from case_file where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .optional()
                .map(Declarer::enterprise)
                .orElse(Declarer.OFFICE);
    }

    private String key(Person person) {
        return person.mobile() == null ? "" : personal.personKey(person.name(), person.mobile());
    }
}
