package cn.kexie.membership.life.process;

import cn.kexie.membership.life.MemberTransferEffect;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转会终止结案. */
@Component
class CloseTransferDelegate implements JavaDelegate {

    private final MemberTransferEffect effect;

    CloseTransferDelegate(MemberTransferEffect effect) {
        this.effect = effect;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effect.close(execution.getProcessBusinessKey());
    }
}
