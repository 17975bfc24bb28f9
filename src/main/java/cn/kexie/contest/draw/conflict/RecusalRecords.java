package cn.kexie.contest.draw.conflict;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专家申请回避的理由, in the judge's own words. Kept for the office, told to the judge alone: the applicants must not learn from
 * them who judges. They go with the judge's data; whom else they name, nobody can tell from a text.
 */
@Component
@Transactional
class RecusalRecords implements PersonalRecords {

    private final ConflictRegister register;

    RecusalRecords(ConflictRegister register) {
        this.register = register;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return register.declaredBy(caseNo.value(), person.name()).stream()
                .map(declared -> new PersonalRecord(
                        caseNo, Declarer.OFFICE, "回避申请", Map.of("作品", declared.entryNo(), "理由", declared.reason())))
                .toList();
    }

    /** They stay as long as the contest's judges and entries, whose own records say how long. */
    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        return register.forgetDeclared(caseNo, person == null ? null : person.name()) > 0;
    }
}
