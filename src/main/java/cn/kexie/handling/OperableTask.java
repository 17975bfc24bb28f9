package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An open task and what may be done with it beside deciding it.
 *
 * @param step its id in the model
 * @param name as the model names it
 * @param holder the account that claimed it or was asked to advise in it, null for nobody
 * @param owner the account that gave it away for advice and has it back afterwards, null while nobody did
 * @param groups whose members may claim it; none for a task that is meant for one person
 * @param allowed what its diagram allows
 * @param returnTo the earlier tasks its diagram allows it to be returned to
 * @param period code of the period its due date ends, null for none
 */
public record OperableTask(
        String taskId,
        CaseNo caseNo,
        String step,
        String name,
        String holder,
        String owner,
        Set<String> groups,
        Set<Operation> allowed,
        List<ReturnTarget> returnTo,
        String period) {

    boolean isDelegated() {
        return owner != null;
    }

    boolean allows(Operation operation) {
        return allowed.contains(operation);
    }

    /** The bodies, associations and contests whose people may claim it. */
    Set<String> scopes() {
        return groups.stream()
                .map(group -> group.substring(group.indexOf('.') + 1))
                .collect(Collectors.toSet());
    }
}
