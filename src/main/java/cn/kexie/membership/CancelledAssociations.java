package cn.kexie.membership;

import cn.kexie.association.AssociationCancelled;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cancelling an association ends its memberships, in the same transaction. */
@Component
class CancelledAssociations {

    private final MemberRegister register;
    private final Clock clock;

    CancelledAssociations(MemberRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @EventListener
    void endMemberships(AssociationCancelled association) {
        register.endAll(association.associationNo(), MemberStatus.EXPIRED, "企业科协注销", LocalDate.now(clock));
    }
}
