package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.CanonicalKey;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom a procedure's cases are about. Asked about the cases of every procedure. */
public interface CaseParticipants {

    /** Whether the case may be one of its procedure. Asked first: whoever knows that it is not spares the database a question. */
    default boolean concerns(CaseFile file) {
        return true;
    }

    /** Those of the accounts whose people brought the case in, whatever their names; none in another procedure's case. */
    default Set<UserId> broughtInBy(Collection<UserId> userIds, CaseFile file) {
        return Set.of();
    }

    /** Those of the names that somebody bears whom the case decides on, however he is spelt; none in another procedure's case. */
    Set<String> among(Collection<String> names, CaseNo caseNo);

    /** Those of the names by which one of the people goes. */
    static Set<String> same(Collection<String> names, Stream<String> people) {
        Set<String> keys = people.map(CanonicalKey::of).collect(Collectors.toSet());
        return names.stream()
                .filter(name -> keys.contains(CanonicalKey.of(name)))
                .collect(Collectors.toSet());
    }
}
