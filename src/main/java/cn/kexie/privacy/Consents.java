package cn.kexie.privacy;

import cn.kexie.platform.personal.PersonalData;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
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

    /** Records everybody a case names, in the transaction that stores the names; once more for the same person is nothing. */
    @Transactional
    public void record(String caseNo, ConsentBasis basis, Collection<Person> people) {
        List<Person> named = people.stream()
                .filter(person -> person.name() != null && !person.name().isBlank())
                .toList();
        if (named.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into personal_consent (case_no, name_key, person_key, basis, notice, given_at)
                        select :case, p.name_key, p.person_key, :basis, :notice, :at
                        from unnest(:names::text[], :people::text[]) as p (name_key, person_key)
                        on conflict do nothing
                        """)
                .param("case", caseNo)
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

    /** Whether the case names this person and nobody else. */
    @Transactional(readOnly = true)
    public boolean namesOnly(String caseNo, Person person) {
        return jdbc.sql("""
                        select coalesce(bool_and(name_key = :name and (:person = '' or person_key in ('', :person))), false)
                        from personal_consent where case_no = :case
                        """)
                .param("case", caseNo)
                .param("name", personal.nameKey(person.name()))
                .param("person", key(person))
                .query(Boolean.class)
                .single();
    }

    private String key(Person person) {
        return person.mobile() == null ? "" : personal.personKey(person.name(), person.mobile());
    }
}
