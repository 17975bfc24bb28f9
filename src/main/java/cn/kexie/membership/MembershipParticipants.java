package cn.kexie.membership;

import cn.kexie.casefile.CaseParticipants;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who applies, and who is to be removed: nobody decides on his own membership. */
@Component
class MembershipParticipants implements CaseParticipants {

    private final MemberApplications applications;
    private final Removals removals;
    private final MemberRegister members;

    MembershipParticipants(MemberApplications applications, Removals removals, MemberRegister members) {
        this.applications = applications;
        this.removals = removals;
        this.members = members;
    }

    @Override
    public Set<String> among(Collection<String> names, String caseNo) {
        return CaseParticipants.same(
                names,
                Stream.of(applications.find(caseNo).map(MemberApplication::name), removed(caseNo))
                        .flatMap(Optional::stream));
    }

    private Optional<String> removed(String caseNo) {
        return removals.find(caseNo)
                .flatMap(removal -> members.find(removal.memberNo()))
                .map(Member::name);
    }
}
