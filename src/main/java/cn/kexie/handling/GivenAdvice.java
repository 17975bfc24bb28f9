package cn.kexie.handling;

import cn.kexie.casefile.CaseAdvice;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever gave an opinion in a step took part in it. */
@Component
class GivenAdvice implements CaseAdvice {

    private final AdviceRegister register;

    GivenAdvice(AdviceRegister register) {
        this.register = register;
    }

    @Override
    public Set<String> stepsAdvised(CaseNo caseNo, UserId userId) {
        return Set.copyOf(register.stepsAdvised(caseNo, userId.value()));
    }
}
