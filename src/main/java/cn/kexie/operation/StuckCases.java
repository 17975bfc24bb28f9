package cn.kexie.operation;

import cn.kexie.audit.Audited;
import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What is stuck is seen and tried again; no step is ever skipped, and no answer of a person made up for it. */
@Service
public class StuckCases {

    private static final Logger LOG = LoggerFactory.getLogger(StuckCases.class);

    /** More than a person reads; whoever has more has one cause to mend first. */
    private static final int MOST = 200;

    private final StuckSteps steps;

    StuckCases(StuckSteps steps) {
        this.steps = steps;
    }

    public List<StuckWork> list() {
        return steps.list(MOST);
    }

    /** @throws Refusal 404 UNKNOWN_STUCK_STEP when it went on meanwhile */
    @Audited(
            value = "STUCK_STEP_RETRIED",
            kind = "job",
            subject = "#jobId",
            details = {"case=#result.caseNo() ?: ''", "step=#result.step()", "outcome=#result.outcome()"},
            afterwards = true)
    public Retry retry(String jobId) {
        StuckWork work = steps.find(jobId)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_STUCK_STEP", "没有找到这一步：它可能已经自动恢复，或者案件已经办结，请刷新"));
        Optional<RuntimeException> failure = steps.tryAgain(jobId);
        failure.ifPresent(thrown -> LOG.error("重试未成功：{}", work.step(), thrown));
        return failure.map(thrown -> Retry.failed(work, thrown)).orElseGet(() -> Retry.done(work));
    }
}
