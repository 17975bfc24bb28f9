package cn.kexie.operation.process;

import cn.kexie.engine.access.Groups;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The group of operators, so that an administrator only has to put people into it. */
@Component
class OperatorGroup implements SmartInitializingSingleton {

    private final Groups groups;

    OperatorGroup(Groups groups) {
        this.groups = groups;
    }

    @Override
    public void afterSingletonsInstantiated() {
        groups.ensure(Map.of(StaffPrincipal.OPERATORS, "系统运维"));
    }
}
