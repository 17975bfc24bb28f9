package cn.kexie.publicity;

import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Optional;
import java.util.stream.Stream;

/** What a procedure adds to the rules of objections to its own lists. Asked about the cases of every procedure. */
public interface ObjectionRules {

    /** Why an objection to this item is not admitted. */
    default Stream<Fault> faults(CaseNo caseNo, String item, Objector objector) {
        return Stream.empty();
    }

    /** Why this person may not decide on the item, in Chinese; empty when nothing speaks against it. */
    default Optional<String> obstacle(CaseNo caseNo, String item, UserId userId) {
        return Optional.empty();
    }
}
