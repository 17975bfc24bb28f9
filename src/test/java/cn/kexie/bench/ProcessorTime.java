package cn.kexie.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time of this process, the clients included, and of the database it has started. */
record ProcessorTime(double application, double database) {

    static ProcessorTime now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        String binaries =
                Path.of("target", "postgres-binaries").toAbsolutePath().toString();
        double database = ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").startsWith(binaries))
                .mapToDouble(
                        info -> info.totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6)
                .sum();
        return new ProcessorTime(system.getProcessCpuTime() / 1e6, database);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(application - before.application, database - before.database);
    }

    /** Milliseconds of one of so many equal things. */
    String each(int times) {
        return "%.1f ms application and clients, %.1f ms database".formatted(application / times, database / times);
    }
}
