package cn.kexie.membership.removal;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who is to be removed: nobody decides on his own membership. */
@Component
class RemovalParticipants implements CaseParticipants {

    private final Removals removals;
    private final Members members;

    RemovalParticipants(Removals removals, Members members) {
        this.removals = removals;
        this.members = members;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(Removals.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                removals.find(caseNo).flatMap(removal -> members.find(removal.memberNo())).map(Member::name).stream());
    }
}
