package cn.kexie.membership.process;

import cn.kexie.membership.admission.AdmissionPublicity;
import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 拟定公示名单. */
@Component
class PreparePublicityDelegate implements JavaDelegate {

    private final AdmissionPublicity publicity;

    PreparePublicityDelegate(AdmissionPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> title = publicity.prepare(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(MemberApplicationVariables.PUBLICITY_REQUIRED, title.isPresent());
        execution.setVariable(MemberApplicationVariables.PUBLICITY_TITLE, title.orElse(null));
    }
}
