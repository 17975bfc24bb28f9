package cn.kexie.dossier;

import cn.kexie.casefile.CaseOpinion;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a room that serves the cases of every procedure adds to their dossiers and cards. */
public interface DossierAddition {

    /** Opinions that decided nothing. */
    default List<Dossier.OpinionLine> opinions(CaseNo caseNo) {
        return List.of();
    }

    /** Tells which of the decisions of the case were made before their steps were to be done again. */
    default Predicate<CaseOpinion> earlier(CaseNo caseNo) {
        return opinion -> false;
    }

    /** Those of the completed tasks whose completion may still be taken back by whoever completed them. */
    default Set<String> recallable(Collection<String> taskIds) {
        return Set.of();
    }

    /** What to know of the tasks, in a few words each. */
    default Map<String, List<String>> marks(Collection<String> taskIds) {
        return Map.of();
    }

    /** What whoever works on the case should know. */
    default List<DossierHint> hints(CaseNo caseNo) {
        return List.of();
    }
}
