package cn.kexie.membership.removal;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.roll.Restoration;
import org.springframework.stereotype.Component;

/** Removals that are under appeal or may still be appealed against. */
@Component
class OverturnableRemovals implements Restoration {

    private final Removals removals;
    private final Cases cases;
    private final Deadlines deadlines;

    OverturnableRemovals(Removals removals, Cases cases, Deadlines deadlines) {
        this.removals = removals;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public boolean possible(String memberNo) {
        return removals.of(memberNo).stream().anyMatch(this::undecided);
    }

    private boolean undecided(Removal removal) {
        return cases.find(removal.caseNo()).filter(CaseFile::open).isPresent()
                || deadlines
                        .find(removal.caseNo(), MemberRemovalAppeal.APPEAL_PERIOD)
                        .isPresent();
    }
}
