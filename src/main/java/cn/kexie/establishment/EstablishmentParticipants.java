package cn.kexie.establishment;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Person;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody an establishment names. */
@Component
class EstablishmentParticipants implements CaseParticipants {

    private final EstablishmentRegister register;

    EstablishmentParticipants(EstablishmentRegister register) {
        this.register = register;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(Establishments.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                register.findById(caseNo).stream()
                        .flatMap(EstablishmentParticipants::people)
                        .map(Person::name));
    }

    private static Stream<Person> people(Establishment establishment) {
        Stream<Person> elected = establishment.meeting() == null
                ? Stream.empty()
                : NamedPerson.peopleIn(establishment.meeting()).stream();
        return Stream.concat(NamedPerson.peopleIn(establishment.application()).stream(), elected);
    }
}
