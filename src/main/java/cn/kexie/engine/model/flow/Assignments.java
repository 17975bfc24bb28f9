package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.matter.GenericStep;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Every task is somebody's: groups have a role the program makes groups for. */
public class Assignments implements ModelRule {

    private static final GenericStep OFFERING = GenericStep.OFFER_STAFF;
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{[^}]*}");
    private static final Pattern BETWEEN = Pattern.compile(",(?![^{]*})");

    private final ProgramCode code;

    public Assignments(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps("userTask").forEach(task -> checkTask(process, task, faults));
            process.steps("serviceTask")
                    .filter(step ->
                            GenericStep.of(step).filter(OFFERING::equals).isPresent())
                    .forEach(step -> checkGroups(
                            process,
                            step.element(),
                            MatterModel.properties(step.element()).getOrDefault("group", ""),
                            faults));
            process.all("in").stream()
                    .filter(in -> in.getAttribute("target").endsWith("Group"))
                    .filter(in -> !in.getAttribute("sourceExpression").isBlank())
                    .forEach(in -> checkGroups(process, in, in.getAttribute("sourceExpression"), faults));
        }
    }

    private void checkTask(ProcessModel process, Step task, ModelFaults faults) {
        String groups = task.camunda("candidateGroups");
        if (groups.isBlank()
                && task.camunda("assignee").isBlank()
                && task.camunda("candidateUsers").isBlank()) {
            faults.at(
                    process.file(),
                    task.element(),
                    "TASK_FOR_NOBODY",
                    "没有候选组，也没有办理人，谁也看不到这个任务",
                    "填写 Candidate groups，例如 review.${authorityCode}");
        }
        checkGroups(process, task.element(), groups, faults);
    }

    private void checkGroups(ProcessModel process, Element element, String groups, ModelFaults faults) {
        Set<String> roles = code.roles();
        Arrays.stream(BETWEEN.split(groups))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .filter(group -> !VARIABLE.matcher(group).matches() && !group.equals(ADMINISTRATORS))
                .filter(group -> !isOfRole(group, roles))
                .forEach(group -> faults.at(
                        process.file(),
                        ModelXml.identified(element),
                        "UNKNOWN_GROUP",
                        "候选组“%s”里不会有人：没有这样的角色".formatted(group),
                        "写“角色.范围”，角色是 %s".formatted(MeantName.among(group.replaceFirst("\\..*", ""), roles))));
    }

    private static boolean isOfRole(String group, Set<String> roles) {
        int dot = group.indexOf('.');
        return dot > 0 && dot < group.length() - 1 && roles.contains(group.substring(0, dot));
    }
}
