package cn.kexie.membership;

import cn.kexie.casefile.CaseParticipants;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Set<String> of(String caseNo) {
        return Stream.of(applications.find(caseNo).map(MemberApplication::name), removed(caseNo))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Optional<String> removed(String caseNo) {
        return removals.find(caseNo)
                .flatMap(removal -> members.find(removal.memberNo()))
                .map(Member::name);
    }
}
