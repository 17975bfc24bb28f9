package cn.kexie.membership.roll.life;

import cn.kexie.association.AssociationCancelled;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.paper.MemberCards;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Cancelling an association ends its memberships, in the same transaction. */
@Component
class CancelledAssociations {

    private final MemberLifeRegister register;
    private final MemberCards cards;
    private final Clock clock;

    CancelledAssociations(MemberLifeRegister register, MemberCards cards, Clock clock) {
        this.register = register;
        this.cards = cards;
        this.clock = clock;
    }

    @EventListener
    void endMemberships(AssociationCancelled association) {
        cards.revokeAll(register.papers(association.associationNo()), "企业科协注销");
        register.endAll(association.associationNo(), MemberStatus.EXPIRED, "企业科协注销", LocalDate.now(clock));
    }
}
