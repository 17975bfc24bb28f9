package cn.kexie.membership.roster.records;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.Labelled;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberFormRows;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a roster keeps about the people of its rows. */
@Component
@Transactional
class RosterRecords implements PersonalRecords {

    private final RosterPeopleRegister register;
    private final Cases cases;
    private final MemberSeal seal;

    RosterRecords(RosterPeopleRegister register, Cases cases, MemberSeal seal) {
        this.register = register;
        this.cases = cases;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return meant(caseNo, person)
                .map(row -> new PersonalRecord(
                        caseNo,
                        cases.get(caseNo).applicant().declarer(),
                        "会员名册第 %d 行".formatted(row.getKey()),
                        Labelled.of(MemberFormRows.of(row.getValue()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return open(caseNo) ? meant(caseNo, person).findFirst().map(row -> "会员名册正在办理") : Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        List<Integer> rows = open(caseNo)
                ? List.of()
                : meant(caseNo, person).map(Map.Entry::getKey).toList();
        if (!rows.isEmpty()) {
            register.forget(caseNo, rows);
        }
        if (person == null && !open(caseNo)) {
            register.forgetReasons(caseNo);
        }
        return !rows.isEmpty();
    }

    private boolean open(CaseNo caseNo) {
        return cases.find(caseNo).filter(CaseFile::open).isPresent();
    }

    private Stream<Map.Entry<Integer, MemberForm>> meant(CaseNo caseNo, Person person) {
        return register.forms(caseNo).entrySet().stream()
                .filter(row ->
                        seal.means(person, row.getValue().name(), row.getValue().mobile()));
    }
}
