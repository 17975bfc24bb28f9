package cn.kexie.contest.entry;

import cn.kexie.casefile.CaseParticipants;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 完成人和指导人: nobody recommends or checks his own work. */
@Component
class EntryParticipants implements CaseParticipants {

    private final EntryRegister register;

    EntryParticipants(EntryRegister register) {
        this.register = register;
    }

    @Override
    public Set<String> of(String caseNo) {
        return register.find(caseNo).stream()
                .flatMap(entry -> entry.form().people().stream())
                .map(EntryMember::name)
                .collect(Collectors.toSet());
    }
}
