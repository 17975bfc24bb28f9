package cn.kexie.casefile.process;

import cn.kexie.casefile.ProcedureWords;
import cn.kexie.engine.access.AccessFixture;
import org.camunda.bpm.engine.ProcessEngine;

/** The words of what is deployed, known by the engine of the process tests. */
public final class ProcedureWordsFixture {

    private ProcedureWordsFixture() {}

    public static ProcedureWords of(ProcessEngine engine) {
        return new DeployedProcedureWords(
                engine.getRepositoryService(),
                new FiledEditions(
                        engine.getHistoryService(),
                        engine.getRepositoryService(),
                        AccessFixture.rights(engine.getIdentityService())),
                AccessFixture.rights(engine.getIdentityService()));
    }
}
