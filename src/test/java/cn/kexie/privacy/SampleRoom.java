package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A room that keeps names in memory. */
final class SampleRoom implements PersonalRecords {

    final Map<String, List<Person>> people = new HashMap<>();
    final Map<String, String> reasons = new HashMap<>();
    final Map<String, LocalDate> ends = new HashMap<>();
    final Set<String> broken = new HashSet<>();

    Declarer declarer = Declarer.OFFICE;

    void keeps(String caseNo, Person... some) {
        people.put(caseNo, new ArrayList<>(List.of(some)));
    }

    @Override
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return people.getOrDefault(caseNo.value(), List.of()).stream()
                .filter(person::equals)
                .map(each -> new PersonalRecord(caseNo, declarer, "样例记录", Map.of("姓名", each.name())))
                .toList();
    }

    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.ofNullable(reasons.get(caseNo.value()));
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer onWhoseWord) {
        if (broken.contains(caseNo.value())) {
            throw new IllegalStateException("样例姓名 is in the way");
        }
        return people.getOrDefault(caseNo.value(), new ArrayList<>())
                .removeIf(each -> person == null || person.equals(each));
    }

    @Override
    public Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return Optional.ofNullable(ends.get(caseNo.value()));
    }
}
