package cn.kexie.contest.entry;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 完成人和指导人: nobody recommends or checks his own work. */
@Component
class EntryParticipants implements CaseParticipants {

    private final EntryRegister register;

    EntryParticipants(EntryRegister register) {
        this.register = register;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(EntryFiling.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                register.find(caseNo.value()).stream()
                        .flatMap(entry -> entry.form().people().stream())
                        .map(EntryMember::name));
    }
}
