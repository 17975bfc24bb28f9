package cn.kexie.privacy.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ProcessHistory;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.springframework.stereotype.Component;

/** Lets the time of the history be up now, so that the engine's nightly cleanup takes it. */
@Component
class EngineHistory implements ProcessHistory {

    private final HistoryService history;
    private final EngineRights rights;
    private final Clock clock;

    EngineHistory(HistoryService history, EngineRights rights, Clock clock) {
        this.history = history;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void expired(Collection<CaseNo> caseNos) {
        HistoricProcessInstanceQuery finished = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(
                        caseNos.stream().map(CaseNo::value).toArray(String[]::new))
                .finished();
        rights.ofNobody(() -> finished.count() == 0
                ? null
                : history.setRemovalTimeToHistoricProcessInstances()
                        .absoluteRemovalTime(Date.from(clock.instant()))
                        .byQuery(finished)
                        .executeAsync());
    }
}
