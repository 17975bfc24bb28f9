package cn.kexie.support.process;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Hears from the engine's history which flow nodes are entered. */
final class VisitedFlowNodes implements HistoryEventHandler {

    private final FlowNodeCoverage coverage;

    VisitedFlowNodes(FlowNodeCoverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity && activity.getActivityId() != null) {
            coverage.visit(activity.getProcessDefinitionKey(), activity.getActivityId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
