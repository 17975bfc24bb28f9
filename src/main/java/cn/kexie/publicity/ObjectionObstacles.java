package cn.kexie.publicity;

import java.util.Optional;

/** Who may not handle an objection, as the procedure that made the list public knows. */
public interface ObjectionObstacles {

    /** Why this person may not decide on the item, in Chinese; empty also for the cases of other procedures. */
    Optional<String> obstacle(String caseNo, String item, String userId);
}
