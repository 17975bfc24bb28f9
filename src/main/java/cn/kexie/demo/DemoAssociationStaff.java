package cn.kexie.demo;

import cn.kexie.association.AssociationRegistered;
import cn.kexie.engine.access.Accounts;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's secretary and committee serve every association. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoAssociationStaff {

    private static final int COMMITTEE = 7;

    private final Accounts accounts;

    DemoAssociationStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    @Order(1)
    void appoint(AssociationRegistered association) {
        accounts.join(List.of("secretary"), "secretariat." + association.associationNo());
        accounts.join(
                IntStream.rangeClosed(1, COMMITTEE)
                        .mapToObj(i -> "committee" + i)
                        .toList(),
                "committee." + association.associationNo());
    }
}
