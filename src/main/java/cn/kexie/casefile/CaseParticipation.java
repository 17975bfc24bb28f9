package cn.kexie.casefile;

import java.util.List;
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

    public CaseParticipation(List<CaseParticipants> participants, StaffNames names) {
        this.participants = List.copyOf(participants);
        this.names = names;
    }

    public boolean hasPart(String caseNo, String userId) {
        Set<String> people = participants.stream()
                .flatMap(procedure -> procedure.of(caseNo).stream())
                .collect(Collectors.toSet());
        return !people.isEmpty() && names.isOneOf(userId, people);
    }
}
