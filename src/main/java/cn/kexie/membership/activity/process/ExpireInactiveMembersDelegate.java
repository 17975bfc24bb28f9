package cn.kexie.membership.activity.process;

import cn.kexie.membership.activity.MemberInactivity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒后仍没有活动的会员自动退会. */
@Component
class ExpireInactiveMembersDelegate implements JavaDelegate {

    private final MemberInactivity inactivity;

    ExpireInactiveMembersDelegate(MemberInactivity inactivity) {
        this.inactivity = inactivity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        inactivity.expire();
    }
}
