package cn.kexie.casefile.process;

import cn.kexie.casefile.FiledRules;
import cn.kexie.engine.access.AccessFixture;
import org.camunda.bpm.engine.ProcessEngine;

/** The rules of the filing, known by the engine of the process tests. */
public final class FiledRulesFixture {

    private FiledRulesFixture() {}

    public static FiledRules of(ProcessEngine engine) {
        return new CamundaFiledRules(new FiledEditions(
                engine.getHistoryService(),
                engine.getRepositoryService(),
                AccessFixture.rights(engine.getIdentityService())));
    }
}
