package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.TableColumn;
import java.util.List;
import org.w3c.dom.Element;

/** A constant handed to a called process is one the tables that look at it know. */
public class HandedValues implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().forEach(process -> process.all("in").forEach(in -> check(set, process, in, faults)));
    }

    private static void check(ModelSet set, ProcessModel process, Element in, ModelFaults faults) {
        String value = in.getAttribute("sourceExpression").strip();
        if (value.isEmpty() || value.contains("{")) {
            return;
        }
        List<String> declared = set.tables().stream()
                .flatMap(table -> table.inputs().stream())
                .filter(column -> column.expression().equals(in.getAttribute("target")))
                .map(TableColumn::declared)
                .filter(values -> !values.isEmpty())
                .toList();
        boolean known = declared.isEmpty() || declared.stream().anyMatch(values -> values.contains('"' + value + '"'));
        if (!known) {
            faults.at(
                    process.file(),
                    in,
                    "UNKNOWN_VALUE",
                    "交给被调用流程的 %s“%s”不在规则表允许的值之内".formatted(in.getAttribute("target"), value),
                    "改成 %s 之一".formatted(String.join("、", declared)));
        }
    }
}
