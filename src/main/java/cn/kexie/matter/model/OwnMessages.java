package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.matter.kind.MatterKind;
import java.util.Set;
import java.util.regex.Pattern;

/** A matter waits for nothing but what can come: the three messages that applicants send. */
final class OwnMessages implements MatterModels.Rule {

    private static final Set<String> SENT = Set.of(MatterKind.WITHDRAWN, MatterKind.APPEAL_FILED);
    private static final Pattern LATER = Pattern.compile(Pattern.quote(MatterKind.SUBMITTED) + "[a-z][a-z0-9-]*");

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        matter.process().document().all("message").stream()
                .filter(message -> !isSent(message.getAttribute("name")))
                .forEach(message -> matter.fault(
                        faults,
                        message,
                        "UNKNOWN_MESSAGE",
                        "没有人会发送消息“%s”，等待它的步骤永远停着".formatted(message.getAttribute("name")),
                        "改成 %s（撤回）、%s（申请复核）或者 %s<名称>（提交后续材料）"
                                .formatted(MatterKind.WITHDRAWN, MatterKind.APPEAL_FILED, MatterKind.SUBMITTED)));
    }

    private static boolean isSent(String message) {
        return SENT.contains(message) || LATER.matcher(message).matches();
    }
}
