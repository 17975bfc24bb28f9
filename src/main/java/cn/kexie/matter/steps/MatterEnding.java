package cn.kexie.matter.steps;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.step.CaseEnding;
import org.springframework.stereotype.Component;

/** Nothing of a matter that has ended stays public for objections. */
@Component
class MatterEnding implements CaseEnding {

    private final Publicities publicities;

    MatterEnding(Publicities publicities) {
        this.publicities = publicities;
    }

    @Override
    public String procedure() {
        return DECLARED;
    }

    @Override
    public void ended(CaseNo caseNo) {
        publicities.cancel(caseNo);
    }
}
