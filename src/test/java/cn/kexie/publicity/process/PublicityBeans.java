package cn.kexie.publicity.process;

import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import org.camunda.bpm.engine.ProcessEngine;

/** The delegates of process {@code publicity}, for the engine of the process tests. */
public final class PublicityBeans {

    private PublicityBeans() {}

    public static Object[] of(PublicityFixture rooms) {
        return new Object[] {
            new OpenPublicityDelegate(rooms.publicities()),
            new ConfirmItemsDelegate(rooms.publicities()),
            new ClosePublicityDelegate(rooms.publicities()),
            new OpenObjectionDelegate(rooms.handling()),
            new RequireImpartialTaskListener(rooms.handling()),
            new RecordObjectionDelegate(rooms.handling())
        };
    }

    public static PublicityProcess process(ProcessEngine engine) {
        return new CamundaPublicityProcess(engine.getRuntimeService());
    }
}
