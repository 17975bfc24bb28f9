package cn.kexie.guide;

import java.util.Arrays;
import java.util.Map;

/** Who takes a step, by the group of staff it is given to. */
public enum Actor {
    ACCEPTANCE("acceptance", "科协的受理人员"),
    RECOMMEND("recommend", "科协的推荐人员"),
    REVIEW("review", "科协的审核人员"),
    LEADER("leader", "科协的审批人员"),
    SUPERVISION("supervision", "科协的监督人员"),
    CO_OPINION("co-opinion", "工商联或者国资委"),
    SECRETARIAT("secretariat", "企业科协秘书处"),
    CONTEST_OFFICE("contest-office", "竞赛组委会"),
    ADMINISTRATOR("camunda-admin", "系统管理员");

    private static final Map<Procedure.Task.Kind, String> WITHOUT_STAFF =
            Map.of(Procedure.Task.Kind.APPLICANT, "申请人", Procedure.Task.Kind.PERIOD, "期满自动进行");
    private static final String STAFF = "经办人员";

    private final String group;
    private final String text;

    Actor(String group, String text) {
        this.group = group;
        this.text = text;
    }

    public static String of(Procedure.Task task) {
        if (WITHOUT_STAFF.containsKey(task.kind())) {
            return WITHOUT_STAFF.get(task.kind());
        }
        return Arrays.stream(values())
                .filter(actor -> actor.group.equals(task.group()))
                .map(actor -> actor.text)
                .findFirst()
                .orElseGet(() -> task.role() == null ? STAFF : task.role());
    }
}
