package cn.kexie.matter.filing;

import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who decides on a case as it stands: a transfer or a correction may have changed what was said at its filing. */
@Component
@Transactional(readOnly = true)
public class MatterCompetence {

    private final MatterCases matters;
    private final MatterFacts facts;
    private final MatterAuthorities authorities;
    private final Cases cases;

    MatterCompetence(MatterCases matters, MatterFacts facts, MatterAuthorities authorities, Cases cases) {
        this.matters = matters;
        this.facts = facts;
        this.authorities = authorities;
        this.cases = cases;
    }

    /** Of the body the case is with now. */
    public Competence of(CaseNo caseNo) {
        CaseFile file = cases.get(caseNo);
        Authority decider = authorities
                .decides(facts.of(file, matters.get(caseNo)), file.authority())
                .orElse(file.authority());
        return Competence.of(file.authority(), decider);
    }

    /** @param recommending whether the body that has the case recommends it to another that decides */
    public record Competence(String decidingCode, boolean recommending) {

        static Competence of(Authority holder, Authority decider) {
            return new Competence(decider.code(), !holder.code().equals(decider.code()));
        }
    }
}
