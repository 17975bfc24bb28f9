package cn.kexie.casefile.process;

import cn.kexie.casefile.FiledRules;
import cn.kexie.engine.DecisionTables;
import cn.kexie.platform.identity.CaseNo;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A case runs in the release it was filed under; a case whose run is no longer known is judged by the newest. */
@Component
class CamundaFiledRules implements FiledRules {

    private final FiledEditions editions;

    CamundaFiledRules(FiledEditions editions) {
        this.editions = editions;
    }

    @Override
    public <T> T of(CaseNo caseNo, Supplier<T> judged) {
        return editions.of(caseNo)
                .map(edition -> DecisionTables.under(edition.deploymentId(), judged))
                .orElseGet(judged);
    }
}
