package cn.kexie.membership.roster.records;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.roster.Rosters;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Consents;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Everybody on the roster. They are thousands, so they are asked for by their keys and none is opened. */
@Component
class RosterParticipants implements CaseParticipants {

    private final Cases cases;
    private final Consents consents;

    RosterParticipants(Cases cases, Consents consents) {
        this.cases = cases;
        this.consents = consents;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(Rosters.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return cases.find(caseNo)
                .filter(this::concerns)
                .map(file -> consents.namedAmong(names, caseNo, file.applicant().declarer()))
                .orElse(Set.of());
    }
}
