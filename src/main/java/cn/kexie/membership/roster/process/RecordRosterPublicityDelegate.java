package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterPublicity;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记公示结果，无异议的入册. */
@Component
class RecordRosterPublicityDelegate implements JavaDelegate {

    private final RosterPublicity publicity;

    RecordRosterPublicityDelegate(RosterPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publicity.record(CaseNo.of(execution.getProcessBusinessKey()));
    }
}
