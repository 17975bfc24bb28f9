package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelDocument;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A file holds one process that can run; no process, table or form is there twice, and no id within a file. */
public class WholeFiles implements ModelRule {

    /** What XML calls a name without a colon. */
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_.\\-]*");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.documents().forEach(document -> checkDocument(document, faults));
        set.processes().forEach(process -> checkProcess(process, faults));
        twice(
                set.processes().stream()
                        .map(process -> List.of(process.file(), process.key()))
                        .toList(),
                "流程",
                faults);
        twice(
                set.tables().stream()
                        .map(table -> List.of(table.file(), table.key()))
                        .toList(),
                "规则表",
                faults);
        twice(set.forms().stream().map(form -> List.of(form.file(), form.id())).toList(), "表单", faults);
    }

    private static void checkDocument(ModelDocument document, ModelFaults faults) {
        int parts = document.all(document.kind()).size();
        boolean processes = document.kind().equals("process");
        if (parts == 0 || (processes && parts > 1)) {
            faults.in(
                    document.file(),
                    processes ? "ONE_PROCESS" : "NO_DECISION",
                    processes ? "一个文件应恰有一个流程，现有 %d 个".formatted(parts) : "文件中没有规则表",
                    processes ? "把每个流程存成一个文件" : "在 Camunda Modeler 中建立规则表，或者去掉这个文件");
        }
        Set<String> ids = new HashSet<>();
        for (Element element : document.elements()) {
            String id = element.getAttribute("id");
            boolean ofListener = Step.CAMUNDA.equals(element.getNamespaceURI());
            if (!id.isEmpty() && !ofListener && !ID.matcher(id).matches()) {
                faults.at(
                        document.file(),
                        element,
                        "ID_NOT_ALLOWED",
                        "id “%s”不合格式：以字母或者下划线开头，其后只能是字母、数字、下划线、连字符和点，不能有空格和冒号".formatted(id),
                        "改 id，引用它的地方一起改");
            }
            if (!id.isEmpty() && !ofListener && !ids.add(id)) {
                faults.at(document.file(), element, "ID_TWICE", "id “" + id + "” 在文件中出现了不止一次", "改成不同的 id");
            }
        }
    }

    private static void checkProcess(ProcessModel process, ModelFaults faults) {
        Element element = process.element();
        if (process.key().isBlank() || !"true".equals(element.getAttribute("isExecutable"))) {
            faults.at(
                    process.file(),
                    element,
                    "NOT_EXECUTABLE",
                    "流程不可执行",
                    "填写流程 id，并勾选“Executable”（isExecutable=\"true\"）");
        }
        ModelXml.inside(element).stream()
                .filter(step -> Step.isOne(step) && step.getAttribute("id").isBlank())
                .forEach(step -> faults.at(process.file(), step, "NO_ID", "元素没有 id", "填写 id"));
        if (element.getAttributeNS(Step.CAMUNDA, "historyTimeToLive").isBlank()) {
            faults.at(
                    process.file(),
                    element,
                    "NO_HISTORY_TIME",
                    "没有写明历史保留多久",
                    "填写 Time to live（camunda:historyTimeToLive），例如 P3650D");
        }
    }

    private static void twice(List<List<String>> named, String kind, ModelFaults faults) {
        Map<String, String> files = new HashMap<>();
        for (List<String> one : named) {
            String other = files.putIfAbsent(one.get(1), one.get(0));
            if (other != null && !one.get(1).isEmpty()) {
                faults.in(
                        one.get(0),
                        "SAME_ID",
                        "%s id “%s” 在 %s 中已经有了".formatted(kind, one.get(1), other),
                        "换一个 id，或者只保留其中一个文件；如果移动过文件，先运行 mvn clean");
            }
        }
    }
}
