package cn.kexie.association;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedPlace;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 负责人 of an association as people. Their names are public while they are in office and only then. */
@Service
@Transactional
public class AssociationOfficers {

    private final JdbcClient jdbc;
    private final PersonalData personal;

    AssociationOfficers(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** Offices the person holds or held, oldest first; null for everybody's. */
    @Transactional(readOnly = true)
    public List<HeldOffice> of(String associationNo, Person person) {
        return officers(associationNo).stream()
                .filter(officer -> officer.isOf(person, personal))
                .map(Officer::held)
                .toList();
    }

    /** The day the association was cancelled, if it was. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> cancelledOn(String associationNo) {
        return jdbc.sql("select cancelled_on from association where association_no = ? and cancelled_on is not null")
                .param(associationNo)
                .query(LocalDate.class)
                .optional();
    }

    /** Removes the name from the offices that have ended. @return whether there was any */
    public boolean remove(String associationNo, Person person) {
        List<Officer> former = officers(associationNo).stream()
                .filter(officer -> !officer.held().current())
                .filter(officer -> officer.isOf(person, personal))
                .filter(officer -> !officer.name().equals(PersonalRecords.REMOVED))
                .toList();
        former.forEach(officer -> jdbc.sql("update association_officer set name = ? where id = ?")
                .params(personal.seal(officer.place(), PersonalRecords.REMOVED), officer.id())
                .update());
        return !former.isEmpty();
    }

    private List<Officer> officers(String associationNo) {
        return jdbc.sql("""
                        select o.id, o.association_no, o.office, o.seat, o.name, o.since, o.until,
                            o.until is null and a.status <> 'CANCELLED' as current
                        from association_officer o join association a using (association_no)
                        where o.association_no = ? order by o.id
                        """)
                .param(associationNo)
                .query((row, at) -> new Officer(
                        row.getLong("id"),
                        AssociationSealing.OFFICER.in(row),
                        personal.open(AssociationSealing.OFFICER.in(row), row.getString("name")),
                        new HeldOffice(
                                Office.valueOf(row.getString("office")),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class),
                                row.getBoolean("current"))))
                .list();
    }

    /** @param current whether the office is held now: of an association that was cancelled nobody holds one */
    public record HeldOffice(Office office, LocalDate since, LocalDate until, boolean current) {}

    private record Officer(long id, SealedPlace place, String name, HeldOffice held) {

        boolean isOf(Person person, PersonalData personal) {
            return person == null || personal.nameKey(person.name()).equals(personal.nameKey(name));
        }
    }
}
