package cn.kexie.support.process;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Writes the flow-node coverage when the last test of this process has ended; a run of chosen tests (-Dtest) says nothing about coverage. */
final class CoverageReport implements CloseableResource {

    @Override
    public void close() {
        if (System.getProperty("test") == null) {
            InMemoryEngine.COVERAGE.write();
        }
    }
}
