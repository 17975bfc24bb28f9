package cn.kexie.support.process;

import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** Tells timeout listeners of tasks apart, which the public interface of a job cannot. */
final class TimeoutListeners {

    private TimeoutListeners() {}

    static boolean isOf(Job job, String taskKey, String listenerId) {
        return job instanceof JobEntity entity
                && TimerTaskListenerJobHandler.TYPE.equals(entity.getJobHandlerType())
                && entity.getJobHandlerConfigurationRaw().startsWith(taskKey + "$taskListener~" + listenerId);
    }
}
