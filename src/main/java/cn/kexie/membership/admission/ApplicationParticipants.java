package cn.kexie.membership.admission;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who applies: nobody decides on his own membership. */
@Component
class ApplicationParticipants implements CaseParticipants {

    private final MemberApplications applications;

    ApplicationParticipants(MemberApplications applications) {
        this.applications = applications;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(MemberApplications.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(names, applications.find(caseNo).map(MemberApplication::name).stream());
    }
}
