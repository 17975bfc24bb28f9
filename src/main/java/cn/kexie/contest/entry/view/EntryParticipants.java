package cn.kexie.contest.entry.view;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 完成人和指导人: nobody recommends or checks his own work. */
@Component
class EntryParticipants implements CaseParticipants {

    private final FiledEntries entries;

    EntryParticipants(FiledEntries entries) {
        this.entries = entries;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(FiledEntries.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                entries.find(caseNo.value()).stream()
                        .flatMap(entry -> entry.form().people().stream())
                        .map(EntryMember::name));
    }
}
