package cn.kexie.erasure;

import cn.kexie.casefile.CaseParticipants;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalDataErasure;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a request is about: nobody decides on his own data. */
@Component
class RequestParticipants implements CaseParticipants {

    private final PersonalDataErasure erasure;

    RequestParticipants(PersonalDataErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                erasure.waiting(caseNo.value()).stream()
                        .map(request -> request.person().name()));
    }
}
