package cn.kexie.association.process;

import cn.kexie.association.AssociationRegistered;
import cn.kexie.engine.access.Groups;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Groups of staff for every association, so that an administrator only has to put people into them. */
@Component
class AssociationGroups {

    private final Groups groups;

    AssociationGroups(Groups groups) {
        this.groups = groups;
    }

    @EventListener
    @Order(0)
    void create(AssociationRegistered association) {
        groups.ensure(Map.of(
                "secretariat." + association.associationNo(), association.name() + "·秘书处",
                "committee." + association.associationNo(), association.name() + "·委员会"));
    }
}
