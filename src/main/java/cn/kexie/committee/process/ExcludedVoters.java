package cn.kexie.committee.process;

import cn.kexie.platform.identity.UserId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** 应当回避的人: a JSON list of user ids, which the calling procedure may leave out. */
final class ExcludedVoters {

    private ExcludedVoters() {}

    /** @throws IllegalStateException for anything else: somebody concerned would get a ballot */
    static Set<UserId> of(VariableScope scope) {
        Object value = scope.getVariable(CommitteeVariables.EXCLUDED_VOTERS);
        if (value == null) {
            return Set.of();
        }
        if (value instanceof SpinJsonNode json && json.isArray()) {
            return json.elements().stream()
                    .map(SpinJsonNode::stringValue)
                    .map(UserId::of)
                    .collect(Collectors.toSet());
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(String.class::cast).map(UserId::of).collect(Collectors.toSet());
        }
        throw new IllegalStateException(
                "excludedVoters 应为账号列表，现为 " + value.getClass().getName());
    }
}
