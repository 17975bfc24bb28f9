package cn.kexie.membership.activity.process;

import cn.kexie.membership.activity.MemberInactivity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒长期没有活动的会员. */
@Component
class WarnInactiveMembersDelegate implements JavaDelegate {

    private final MemberInactivity inactivity;

    WarnInactiveMembersDelegate(MemberInactivity inactivity) {
        this.inactivity = inactivity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inactivity.warn();
    }
}
