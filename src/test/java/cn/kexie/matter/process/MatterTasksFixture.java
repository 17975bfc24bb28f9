package cn.kexie.matter.process;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.springframework.beans.factory.ObjectProvider;

/** What listens at every task of a matter, asked of the beans of the test that runs. */
public final class MatterTasksFixture {

    private MatterTasksFixture() {}

    public static ProcessEnginePlugin plugin() {
        return new MatterTasks(bean("takenOverListener"));
    }

    private static <T> ObjectProvider<T> bean(String name) {
        return new ObjectProvider<>() {
            @Override
            @SuppressWarnings("unchecked")
            public T getObject() {
                return (T) Mocks.get(name);
            }
        };
    }
}
