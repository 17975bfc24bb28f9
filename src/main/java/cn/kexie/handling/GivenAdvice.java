package cn.kexie.handling;

import cn.kexie.casefile.CaseAdvice;
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
    public Set<String> stepsAdvised(String caseNo, String userId) {
        return Set.copyOf(register.stepsAdvised(caseNo, userId));
    }
}
