package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues wrote to each other about a case is the office's; it goes as a whole when the time of the case is over. */
@Component
@Transactional
class HandlingRecords implements PersonalRecords {

    private final AdviceRegister advice;
    private final ReturnRegister returns;

    HandlingRecords(AdviceRegister advice, ReturnRegister returns) {
        this.advice = advice;
        this.returns = returns;
    }

    @Override
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return List.of();
    }

    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        return person == null && advice.forget(caseNo, REMOVED) | returns.forget(caseNo, REMOVED);
    }
}
