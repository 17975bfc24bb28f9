package cn.kexie.membership.removal;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseWords;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the process of a removal may name. */
@Component
class RemovalWords implements CaseWords {

    private final Removals removals;

    RemovalWords(Removals removals) {
        this.removals = removals;
    }

    @Override
    public String procedure() {
        return Removals.PROCEDURE;
    }

    @Override
    public UnaryOperator<String> of(CaseNo caseNo) {
        Removal removal = removals.get(caseNo);
        return name -> name.equals("memberNo") ? removal.memberNo() : "";
    }
}
