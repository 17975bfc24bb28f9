package cn.kexie.membership.roster;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.step.CaseEnding;
import org.springframework.stereotype.Component;

/** A roster that has ended before it was concluded: nothing is public any more, and nobody waits for a decision. */
@Component
class RosterEnding implements CaseEnding {

    private final RosterRegister register;
    private final Publicities publicities;

    RosterEnding(RosterRegister register, Publicities publicities) {
        this.register = register;
        this.publicities = publicities;
    }

    @Override
    public String procedure() {
        return Rosters.PROCEDURE;
    }

    @Override
    public void ended(CaseNo caseNo) {
        publicities.cancel(caseNo);
        register.withdrawn(caseNo);
    }
}
