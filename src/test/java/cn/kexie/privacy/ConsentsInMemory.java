package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers whom the cases name, for tests without a database. */
public final class ConsentsInMemory extends Consents {

    private final List<Recorded> recorded = new ArrayList<>();

    public ConsentsInMemory() {
        super(null, null, null, null);
    }

    @Override
    public void record(CaseNo caseNo, Declarer declarer, ConsentBasis basis, Collection<Person> people) {
        people.forEach(person -> recorded.add(new Recorded(caseNo.value(), basis, person)));
    }

    @Override
    public boolean namesOnly(CaseNo caseNo, Declarer declarer, Person person) {
        return people(caseNo.value()).stream().allMatch(person::equals);
    }

    /** Everybody the case names, in the order they were recorded. */
    public List<Person> people(String caseNo) {
        return recorded.stream()
                .filter(record -> record.caseNo().equals(caseNo))
                .map(Recorded::person)
                .toList();
    }

    private record Recorded(String caseNo, ConsentBasis basis, Person person) {}
}
