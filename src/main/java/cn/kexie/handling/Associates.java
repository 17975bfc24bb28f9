package cn.kexie.handling;

import cn.kexie.casefile.CaseParticipation;
import cn.kexie.casefile.Cases;
import cn.kexie.handover.Colleague;
import cn.kexie.handover.TaskHolders;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may be asked about a task: the people of the body that does it. Those of the body that handles the case may be told,
 * too. Nobody with a part in the case, and nobody who watches or judges instead of handling.
 */
@Component
class Associates {

    private static final Pattern APART = Pattern.compile("(judges|supervision)\\..*|contest-office\\.\\d{6}");

    private final TaskHolders holders;
    private final CaseParticipation participation;
    private final Cases cases;

    Associates(TaskHolders holders, CaseParticipation participation, Cases cases) {
        this.holders = holders;
        this.participation = participation;
        this.cases = cases;
    }

    /** Of this person in this task, by name. */
    List<Colleague> of(OperableTask task, Operation operation, UserId userId) {
        List<Colleague> members = holders.members(groups(task, operation)).stream()
                .filter(member -> !member.userId().equals(userId))
                .toList();
        Set<UserId> conflicted = participation.withPart(
                task.caseNo(), members.stream().map(Colleague::userId).collect(Collectors.toSet()));
        return members.stream()
                .filter(member -> !conflicted.contains(member.userId()))
                .toList();
    }

    /** Those chosen, or 422 UNKNOWN_COLLEAGUE for the first that cannot be. */
    List<Colleague> chosen(OperableTask task, Operation operation, List<String> chosen, UserId userId) {
        List<Colleague> all = of(task, operation, userId);
        List<String> distinct = chosen.stream().distinct().toList();
        return distinct.stream()
                .map(one -> all.stream()
                        .filter(colleague -> colleague.userId().value().equals(one))
                        .findFirst()
                        .orElseThrow(() -> unknown(chosen.indexOf(one))))
                .toList();
    }

    private static Refusal unknown(int at) {
        return Refusal.invalid("/to/" + at, "UNKNOWN_COLLEAGUE", "不能选择这个账号：请从名单中选择本单位与本事项无关的同事");
    }

    private Set<String> groups(OperableTask task, Operation operation) {
        Set<String> scopes = new HashSet<>(task.scopes());
        if (operation == Operation.COPY) {
            cases.find(task.caseNo())
                    .ifPresent(file -> scopes.add(file.authority().code()));
        }
        Set<String> groups = holders.groupsOf(scopes).stream()
                .filter(group -> !APART.matcher(group).matches())
                .collect(Collectors.toCollection(HashSet::new));
        groups.addAll(task.groups());
        return groups;
    }
}
