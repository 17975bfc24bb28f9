package cn.kexie.engine.model.table;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import org.w3c.dom.Element;

/** A table that holds for all cases as it is now says so in one way, and a step that asks it takes the newest. */
public class ValidityOfTables implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.tables()
                .forEach(table -> ModelXml.inside(table.element()).stream()
                        .filter(element -> element.getLocalName().equals("property"))
                        .forEach(property -> check(table, property, faults)));
        set.processes()
                .forEach(process ->
                        process.steps("businessRuleTask").forEach(step -> checkBinding(set, process, step, faults)));
    }

    private static void check(DecisionTable table, Element property, ModelFaults faults) {
        boolean validity = property.getAttribute("name").equals(DecisionTable.VALIDITY);
        boolean current = property.getAttribute("value").strip().equals(DecisionTable.CURRENT);
        if (validity && !current) {
            faults.at(
                    table.file(),
                    property,
                    "UNKNOWN_VALUE",
                    "属性 validity 写的“%s”不起作用".formatted(property.getAttribute("value")),
                    "在办案件也要按最新一张表的写“现行”，按提交时那一张的删去这个属性");
        } else if (!validity && current) {
            faults.at(
                    table.file(),
                    property,
                    "UNKNOWN_PROPERTY",
                    "属性 %s 不起作用，案件仍按提交时的表".formatted(property.getAttribute("name")),
                    "把属性名改为 validity");
        }
    }

    private static void checkBinding(ModelSet set, ProcessModel process, Step step, ModelFaults faults) {
        boolean current = set.table(step.camunda("decisionRef"))
                .filter(DecisionTable::isCurrent)
                .isPresent();
        if (current && !step.camunda("decisionRefBinding").equals("latest")) {
            faults.at(
                    process.file(),
                    step.element(),
                    "NOT_BOUND",
                    "规则表“%s”写明现行，这一步却问提交时的那一张".formatted(step.camunda("decisionRef")),
                    "把 Binding 设为 latest（camunda:decisionRefBinding=\"latest\"）");
        }
    }
}
