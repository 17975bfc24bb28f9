package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.code.ProgramCode;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** Whatever a condition, timer, group, table or list of options reads, somebody gives to the process. */
public class KnownVariables implements ModelRule {

    private final ProgramCode code;

    public KnownVariables(ProgramCode code) {
        this.code = code;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            Set<String> known = new ProcessKnowledge(process, set, code).variables();
            ModelXml.inside(process.element())
                    .forEach(element -> read(element).stream()
                            .filter(name -> !known.contains(name))
                            .forEach(name -> unknown(process, element, name, faults)));
            process.steps().forEach(step -> checkTable(set, process, step, known, faults));
            process.steps().forEach(step -> checkOptions(set, step, known, faults));
        }
    }

    private static Set<String> read(Element element) {
        Set<String> names = new TreeSet<>();
        ModelXml.attributes(element)
                .filter(attribute -> !attribute.getLocalName().equals("delegateExpression"))
                .forEach(attribute -> names.addAll(SafeExpression.variablesIn(attribute.getValue())));
        names.addAll(SafeExpression.variablesIn(ModelXml.text(element)));
        if (element.getLocalName().equals("in")) {
            names.add(element.getAttribute("source"));
        }
        names.add(element.getAttributeNS(Step.CAMUNDA, "collection"));
        names.removeIf(name -> name.isBlank() || name.contains("{"));
        return names;
    }

    private static void checkTable(
            ModelSet set, ProcessModel process, Step step, Set<String> known, ModelFaults faults) {
        set.table(step.camunda("decisionRef")).stream()
                .flatMap(table -> table.inputs().stream())
                .map(TableColumn::expression)
                .flatMap(expression -> SafeExpression.variablesIn("${" + expression + "}").stream())
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(process, step.element(), name, faults));
    }

    /** A choice without options cannot be made. */
    private static void checkOptions(ModelSet set, Step step, Set<String> known, ModelFaults faults) {
        set.form(step.camunda("formRef")).ifPresent(form -> {
            for (FormComponent field : form.fields()) {
                String from =
                        field.optionsFrom().strip().replaceFirst("^=\\s*", "").split("\\.")[0];
                if (!from.isEmpty() && !known.contains(from)) {
                    faults.add(new ModelFault(
                            form.file(),
                            field.key(),
                            field.label(),
                            field.line(),
                            "UNKNOWN_VARIABLE",
                            "选项取自变量 %s，没有任何步骤给出它，选项会是空的".formatted(from),
                            "核对变量名，或者把选项写在表单里"));
                }
            }
        });
    }

    private static void unknown(ProcessModel process, Element element, String name, ModelFaults faults) {
        boolean time = name.endsWith("Due") || name.endsWith("Reminder");
        faults.at(
                process.file(),
                element,
                "UNKNOWN_VARIABLE",
                "变量 %s 没有任何步骤给出%s".formatted(name, time ? "（本流程没有计算这个期限）" : ""),
                time ? "改用本流程计算的期限，或者在期限表 time-limit 中补上并由步骤启动" : "核对变量名，或者先由前面的步骤、表单或调用者给出");
    }
}
