package cn.kexie.establishment;

import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseWords;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the process of an establishment may name. */
@Component
class EstablishmentWords implements CaseWords {

    private final Establishments establishments;
    private final Cases cases;
    private final Approvals approvals;

    EstablishmentWords(Establishments establishments, Cases cases, Approvals approvals) {
        this.establishments = establishments;
        this.cases = cases;
        this.approvals = approvals;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public UnaryOperator<String> of(CaseNo caseNo) {
        return name -> switch (name) {
            case "authority" -> cases.get(caseNo).authority().name();
            case "approvalNumber" -> approvals.of(caseNo).number();
            case "associationNo" -> establishments.get(caseNo).associationNo();
            default -> "";
        };
    }
}
