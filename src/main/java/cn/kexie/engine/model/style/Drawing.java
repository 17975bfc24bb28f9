package cn.kexie.engine.model.style;

import cn.kexie.engine.model.Flow;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Everything is on the drawing and can be opened in Camunda Modeler; what is asynchronous, and what a task is about, is explained. */
public class Drawing implements ModelRule {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final String MEND = "在 Camunda Modeler 中补上";

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().forEach(process -> check(process, faults));
    }

    private static void check(ProcessModel process, ModelFaults faults) {
        Element root = process.element().getOwnerDocument().getDocumentElement();
        if (!"Camunda Platform".equals(root.getAttributeNS(MODELER, "executionPlatform"))) {
            faults.in(
                    process.file(),
                    "STYLE_DRAWING",
                    "缺少 modeler:executionPlatform=\"Camunda Platform\"",
                    "用 Camunda 7 的模型保存");
        }
        Set<String> shapes = drawn(process, "BPMNShape");
        Set<String> edges = drawn(process, "BPMNEdge");
        process.steps().forEach(step -> {
            unless(shapes.contains(step.id()), process, step.element(), "图上没有这个元素（缺少 BPMNShape）", faults);
            checkWords(process, step, faults);
        });
        for (Flow flow : process.flows()) {
            unless(edges.contains(flow.id()), process, flow.element(), "图上没有这条连线（缺少 BPMNEdge）", faults);
            boolean named = names(process, flow.source(), "outgoing").contains(flow.id())
                    && names(process, flow.target(), "incoming").contains(flow.id());
            unless(named, process, flow.element(), "两端元素缺少对应的 incoming 或 outgoing", faults);
        }
    }

    private static void checkWords(ProcessModel process, Step step, ModelFaults faults) {
        boolean loops = ModelXml.children(step.element(), "multiInstanceLoopCharacteristics")
                .anyMatch(loop -> "true".equals(loop.getAttributeNS(Step.CAMUNDA, "asyncBefore")));
        boolean async = step.isAsync("Before") || step.isAsync("After") || loops;
        unless(
                !async || !step.documentation().isEmpty(),
                process,
                step.element(),
                "异步标记没有在元素说明（documentation）中写明原因",
                faults);
        unless(
                !step.kind().equals("userTask") || !step.documentation().isEmpty(),
                process,
                step.element(),
                "缺少任务说明（documentation）：核对什么、依据哪条规定",
                faults);
    }

    private static Set<String> names(ProcessModel process, String step, String side) {
        return process.step(step).stream()
                .flatMap(found -> ModelXml.children(found.element(), side))
                .map(element -> ModelXml.text(element).strip())
                .collect(Collectors.toSet());
    }

    private static Set<String> drawn(ProcessModel process, String kind) {
        return process.document().all(kind).stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
    }

    private static void unless(boolean kept, ProcessModel process, Element element, String why, ModelFaults faults) {
        if (!kept) {
            faults.at(process.file(), element, "STYLE_DRAWING", why, MEND);
        }
    }
}
