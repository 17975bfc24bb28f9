package cn.kexie.calendar.process;

import cn.kexie.calendar.DemoClock;
import cn.kexie.calendar.DueWork;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk through the jobs that fall due, in order of time. A job that fails is left to the job executor's retries; one
 * that meets somebody else's change is tried again.
 */
final class JobWalk {

    private static final Logger log = LoggerFactory.getLogger(JobWalk.class);
    private static final int TRIES = 3;
    private static final int MOST_JOBS = 20_000;

    private final DemoClock clock;
    private final ManagementService management;
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, Integer> collisions = new HashMap<>();
    private int executed;
    private int failed;

    JobWalk(DemoClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.management = engine.getManagementService();
        // Cleanup of history plans its own nights and has nothing to show.
        engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> skipped.add(job.getId()));
    }

    DueWork.Outcome until(Instant moment) {
        Optional<Job> job;
        while (executed < MOST_JOBS && (job = next(moment)).isPresent()) {
            step(job.get());
        }
        clock.moveTo(moment);
        return new DueWork.Outcome(executed, failed);
    }

    private Optional<Job> next(Instant moment) {
        Date justAfter = Date.from(moment.plusMillis(1));
        return first(open().executable().orderByJobDuedate().asc())
                .or(() -> first(
                        open().duedateLowerThan(justAfter).orderByJobDuedate().asc()));
    }

    private JobQuery open() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private Optional<Job> first(JobQuery jobs) {
        return jobs.listPage(0, skipped.size() + 1).stream()
                .filter(job -> !skipped.contains(job.getId()))
                .findFirst();
    }

    private void step(Job job) {
        if (job.getDuedate() != null) {
            clock.moveTo(job.getDuedate().toInstant());
        }
        try {
            management.executeJob(job.getId());
            executed++;
        } catch (OptimisticLockingException e) {
            collided(job);
        } catch (RuntimeException e) {
            failed(job, e);
        }
    }

    private void collided(Job job) {
        if (collisions.merge(job.getId(), 1, Integer::sum) >= TRIES) {
            skipped.add(job.getId());
        }
    }

    private void failed(Job job, RuntimeException cause) {
        skipped.add(job.getId());
        boolean done = management.createJobQuery().jobId(job.getId()).count() == 0;
        if (!done) {
            failed++;
            log.warn("推进演示时钟时作业 {} 失败，稍后由作业执行器重试", job.getId(), cause);
        }
    }
}
