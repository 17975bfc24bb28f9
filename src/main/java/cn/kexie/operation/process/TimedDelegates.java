package cn.kexie.operation.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Times every automatic step, {@code kexie.delegate}, by process and step of the model. */
@Component
class TimedDelegates extends AbstractProcessEnginePlugin {

    private final ObjectProvider<MeterRegistry> meters;

    TimedDelegates(ObjectProvider<MeterRegistry> meters) {
        this.meters = meters;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDelegateInterceptor(new Timed(meters));
    }

    private static final class Timed extends DefaultDelegateInterceptor {

        private final ObjectProvider<MeterRegistry> meters;

        Timed(ObjectProvider<MeterRegistry> meters) {
            this.meters = meters;
        }

        @Override
        protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
            if (invocation instanceof JavaDelegateInvocation
                    && invocation.getContextExecution() instanceof ExecutionEntity execution) {
                timed(invocation, execution);
            } else {
                super.handleInvocationInContext(invocation);
            }
        }

        private void timed(DelegateInvocation invocation, ExecutionEntity execution) throws Exception {
            MeterRegistry registry = meters.getObject();
            Timer.Sample sample = Timer.start(registry);
            // The step may end the execution, which then no longer knows where it was.
            String process = execution.getProcessDefinition().getKey();
            String step = ((DelegateExecution) execution).getCurrentActivityId();
            String outcome = "ERROR";
            try {
                super.handleInvocationInContext(invocation);
                outcome = "DONE";
            } finally {
                sample.stop(Timer.builder("kexie.delegate")
                        .description("自动步骤用时")
                        .tags("process", process, "step", step, "outcome", outcome)
                        .register(registry));
            }
        }
    }
}
