package cn.kexie.matter.steps;

import cn.kexie.calendar.Period;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CasePeriods;
import org.springframework.stereotype.Component;

/** The periods of a matter, by the table of its edition. */
@Component
class MatterPeriods implements CasePeriods {

    private final MatterCases matters;
    private final MatterRules rules;

    MatterPeriods(MatterCases matters, MatterRules rules) {
        this.matters = matters;
        this.rules = rules;
    }

    @Override
    public String procedure() {
        return DECLARED;
    }

    @Override
    public Period period(CaseNo caseNo, String code) {
        return rules.period(matters.kindOf(caseNo), code);
    }
}
