package cn.kexie.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most heap in use since a moment, garbage included; what the collector has not yet needed to clear counts too. */
class PeakHeap {

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private long before;

    void reset() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        before = megabytes(
                pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum());
    }

    String told() {
        long peak = megabytes(
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
        return "heap %d MB before, %d MB at most, of %d MB"
                .formatted(before, peak, megabytes(Runtime.getRuntime().maxMemory()));
    }

    /** Megabytes the heap has grown by at most since {@link #reset()}. */
    long growth() {
        long peak = megabytes(
                pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
        return Math.max(0, peak - before);
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
