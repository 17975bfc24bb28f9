package cn.kexie.support.process;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Writes and prints the flow-node coverage when the last test of the run has ended; a run of chosen tests (-Dtest) says nothing about coverage. */
final class CoverageReport implements CloseableResource {

    @Override
    public void close() {
        List<Path> models = Models.files(Models.BPMN, ".bpmn");
        if (System.getProperty("test") == null) {
            InMemoryEngine.COVERAGE.write(FlowNodeCoverage.FILE);
            System.out.println(InMemoryEngine.COVERAGE.report(models));
        }
    }
}
