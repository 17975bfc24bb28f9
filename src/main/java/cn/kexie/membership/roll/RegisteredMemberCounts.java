package cn.kexie.membership.roll;

import cn.kexie.association.MemberCounts;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RegisteredMemberCounts implements MemberCounts {

    private final MemberRegister register;

    RegisteredMemberCounts(MemberRegister register) {
        this.register = register;
    }

    @Override
    public Map<String, Integer> of(Collection<String> associationNos) {
        return register.counts(associationNos);
    }
}
