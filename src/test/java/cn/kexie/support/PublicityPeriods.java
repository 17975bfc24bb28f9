package cn.kexie.support;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends the publicity of a case at once, as if its time had come. */
@Component
public class PublicityPeriods {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    PublicityPeriods(RuntimeService runtime, ManagementService jobs) {
        this.runtime = runtime;
        this.jobs = jobs;
    }

    public void endPeriod(String caseNo) {
        String process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey("publicity")
                .singleResult()
                .getId();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(process)
                .activityId("event_publicityPeriodEnded")
                .singleResult()
                .getId());
    }
}
