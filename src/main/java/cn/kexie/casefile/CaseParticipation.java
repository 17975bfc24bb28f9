package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.CanonicalKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回避: whether somebody has a part in a case and therefore must not handle it. ADR 0042. */
@Component
@Transactional(readOnly = true)
public class CaseParticipation {

    private final List<CaseParticipants> participants;
    private final StaffNames names;
    private final Cases cases;

    public CaseParticipation(List<CaseParticipants> participants, StaffNames names, Cases cases) {
        this.participants = List.copyOf(participants);
        this.names = names;
        this.cases = cases;
    }

    public boolean hasPart(CaseNo caseNo, UserId userId) {
        return !withPart(caseNo, Set.of(userId)).isEmpty();
    }

    /**
     * Those of the accounts whose people have a part in the case: the case is about them, or they brought it in. Nobody is
     * known by a name he has not.
     */
    public Set<UserId> withPart(CaseNo caseNo, Collection<UserId> userIds) {
        if (userIds.isEmpty()) {
            return Set.of();
        }
        Optional<CaseFile> file = cases.find(caseNo);
        List<CaseParticipants> asked = participants.stream()
                .filter(procedure -> file.map(procedure::concerns).orElse(true))
                .toList();
        Set<UserId> all = new HashSet<>(named(asked, caseNo, userIds));
        file.ifPresent(known -> asked.forEach(procedure -> all.addAll(procedure.broughtInBy(userIds, known))));
        return all;
    }

    private Set<UserId> named(List<CaseParticipants> asked, CaseNo caseNo, Collection<UserId> userIds) {
        Map<UserId, Set<String>> named = names.of(userIds);
        Set<String> all = named.values().stream()
                .flatMap(Set::stream)
                .filter(name -> !CanonicalKey.of(name).isEmpty())
                .collect(Collectors.toSet());
        if (all.isEmpty()) {
            return Set.of();
        }
        Set<String> taking = asked.stream()
                .flatMap(procedure -> procedure.among(all, caseNo).stream())
                .collect(Collectors.toSet());
        return userIds.stream()
                .filter(userId -> named.getOrDefault(userId, Set.of()).stream().anyMatch(taking::contains))
                .collect(Collectors.toSet());
    }
}
