package cn.kexie.audit;

/**
 * Rows that a room keeps and chains by itself, because so many are written at once that they may not wait for one another;
 * verified together with the trail, which holds what pins them. ADR 0036.
 */
public interface FurtherChain {

    Finding verify();

    /**
     * @param rows how many there are
     * @param flaw in Chinese, which row is the first that is not as it was written; null when all are
     */
    record Finding(long rows, String flaw) {}
}
