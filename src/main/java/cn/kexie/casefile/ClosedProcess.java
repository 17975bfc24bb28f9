package cn.kexie.casefile;

import java.util.List;

/**
 * A process whose tasks are done without the case they belong to: they open neither its dossier nor its timeline to
 * whoever works on them. One bean per such process.
 */
public interface ClosedProcess {

    /** Key of the process, such as {@code contest-judging}. */
    String key();

    /** What its tasks decide on, for whoever works on them; nothing where the task itself shows it. */
    default List<DossierSection> matter(String caseNo) {
        return List.of();
    }
}
