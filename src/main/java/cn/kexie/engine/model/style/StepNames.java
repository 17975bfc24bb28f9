package cn.kexie.engine.model.style;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Ids tell kind and meaning in English, names speak Chinese. */
public class StepNames implements ModelRule {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("boundaryEvent", "event_"));
    private static final Set<String> CHOOSING = Set.of("exclusiveGateway", "inclusiveGateway");
    private static final Pattern FLOW = Pattern.compile("flow_[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.steps().forEach(step -> checkStep(process, step, faults));
            process.flows().forEach(flow -> checkFlow(process, flow, faults));
        }
    }

    private static void checkStep(ProcessModel process, Step step, ModelFaults faults) {
        String prefix = step.isGateway() ? "gateway_" : PREFIXES.getOrDefault(step.kind(), step.kind() + "_");
        boolean named = step.id().startsWith(prefix)
                && Words.MEANING.matcher(step.id().substring(prefix.length())).matches();
        unless(named, process, step.element(), "id 应为 " + prefix + " 加小驼峰英文含义", "改 id", faults);
        if (!step.isGateway()) {
            unless(Words.isChinese(step.name()), process, step.element(), "缺少中文名称", "填写名称", faults);
        } else if (parts(process, step)) {
            boolean asks = Words.isChinese(step.name()) && step.name().strip().matches("(?s).*[？?]");
            unless(asks, process, step.element(), "分支网关的名称应为中文问句", "写成以“？”结尾的问题", faults);
        }
    }

    private static void checkFlow(ProcessModel process, Flow flow, ModelFaults faults) {
        unless(
                FLOW.matcher(flow.id()).matches(),
                process,
                flow.element(),
                "id 应为 flow_含义 或 flow_起点_终点（小驼峰英文）",
                "改 id",
                faults);
        boolean answers =
                process.step(flow.source()).filter(step -> parts(process, step)).isPresent();
        unless(!answers || Words.isChinese(flow.name()), process, flow.element(), "分支连线的名称应为中文答案", "填写名称", faults);
    }

    private static boolean parts(ProcessModel process, Step step) {
        return CHOOSING.contains(step.kind()) && process.flowsFrom(step).size() > 1;
    }

    private static void unless(
            boolean kept, ProcessModel process, Element element, String why, String mend, ModelFaults faults) {
        if (!kept) {
            faults.at(process.file(), element, "STYLE_NAME", why, mend);
        }
    }
}
