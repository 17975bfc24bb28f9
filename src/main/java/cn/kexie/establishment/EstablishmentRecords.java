package cn.kexie.establishment;

import cn.kexie.association.AssociationOfficers;
import cn.kexie.association.AssociationOfficers.HeldOffice;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom an establishment names, and the officers of the association that came of it. */
@Component
@Transactional
class EstablishmentRecords implements PersonalRecords {

    private final EstablishmentRegister register;
    private final Cases cases;
    private final AssociationOfficers officers;
    private final ProcedureWords words;
    private final PersonalData personal;

    EstablishmentRecords(
            EstablishmentRegister register,
            Cases cases,
            AssociationOfficers officers,
            ProcedureWords words,
            PersonalData personal) {
        this.register = register;
        this.cases = cases;
        this.officers = officers;
        this.words = words;
        this.personal = personal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return register.findById(caseNo).stream()
                .flatMap(establishment -> Stream.concat(named(establishment, person), offices(establishment, person)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return register.findById(caseNo)
                .filter(establishment -> establishment.associationNo() != null)
                .flatMap(establishment -> officers.of(establishment.associationNo(), person).stream()
                        .filter(HeldOffice::current)
                        .findFirst()
                        .map(held -> "企业科协 %s 的现任%s，任职期间姓名应当公开"
                                .formatted(
                                        establishment.associationNo(),
                                        held.office().text())));
    }

    /** An association that lasts needs its founding papers. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return register.findById(caseNo).map(Establishment::associationNo).flatMap(officers::cancelledOn);
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<Establishment> found = register.findById(caseNo);
        if (found.isEmpty()) {
            return false;
        }
        cases.lock(caseNo);
        Establishment establishment = register.findById(caseNo).orElseThrow();
        Establishment without = without(establishment, new PersonRemoval(isSame(person)));
        boolean changed = !without.equals(establishment);
        if (changed) {
            register.save(without);
        }
        boolean office =
                establishment.associationNo() != null && officers.remove(establishment.associationNo(), person);
        return changed || office;
    }

    private Stream<PersonalRecord> named(Establishment establishment, Person person) {
        String procedure =
                words.of(establishment.caseNo(), Establishments.PROCEDURE).name();
        Stream<NamedPerson> elected =
                establishment.meeting() == null ? Stream.of() : NamedPerson.in(establishment.meeting()).stream();
        return Stream.concat(NamedPerson.in(establishment.application()).stream(), elected)
                .filter(named -> isSame(person).test(named.person()))
                .map(named -> new PersonalRecord(
                        establishment.caseNo(), declarer(establishment), procedure + "：" + named.role(), named.data()));
    }

    private Stream<PersonalRecord> offices(Establishment establishment, Person person) {
        return establishment.associationNo() == null
                ? Stream.of()
                : officers.of(establishment.associationNo(), person).stream()
                        .map(held -> new PersonalRecord(
                                establishment.caseNo(), declarer(establishment), "企业科协负责人", office(person, held)));
    }

    private Declarer declarer(Establishment establishment) {
        return cases.get(establishment.caseNo()).applicant().declarer();
    }

    private static Map<String, String> office(Person person, HeldOffice held) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", person.name());
        data.put("职务", held.office().text());
        data.put("任职", "%s 起".formatted(held.since()));
        if (held.until() != null) {
            data.put("卸任", held.until().toString());
        }
        return data;
    }

    private static Establishment without(Establishment establishment, PersonRemoval removal) {
        Establishment without = establishment.withApplication(removal.from(establishment.application()));
        return without.meeting() == null ? without : without.withMeeting(removal.from(without.meeting()));
    }

    /** The name alone decides where the case or the request has no mobile. */
    private Predicate<Person> isSame(Person asked) {
        if (asked == null) {
            return named -> true;
        }
        String key = personal.nameKey(asked.name());
        return named -> personal.nameKey(named.name()).equals(key)
                && (asked.mobile() == null
                        || named.mobile() == null
                        || named.mobile().equals(asked.mobile()));
    }
}
