package cn.kexie.casefile;

/**
 * A process whose tasks are done without the case they belong to: they open neither its dossier nor its timeline to
 * whoever works on them. One bean per such process.
 */
public interface ClosedProcess {

    /** Key of the process, such as {@code contest-judging}. */
    String key();
}
