package cn.kexie.committee.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The group whose members vote. */
final class CommitteeGroup {

    private static final String ASSOCIATION_NO = "associationNo";

    private CommitteeGroup() {}

    /** Cases that started under an earlier model name the association instead. */
    static String of(VariableScope scope) {
        String group = (String) scope.getVariable(CommitteeVariables.COMMITTEE_GROUP);
        return group == null ? "committee." + scope.getVariable(ASSOCIATION_NO) : group;
    }
}
