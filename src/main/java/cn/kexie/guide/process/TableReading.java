package cn.kexie.guide.process;

import cn.kexie.guide.Procedure;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as texts without their quotes: what is asked by its expression, what is given by its name. */
final class TableReading {

    private TableReading() {}

    static Procedure.Table of(DmnModelInstance model) {
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> inputs =
                table.getInputs().stream().map(TableReading::asked).toList();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return new Procedure.Table(
                decision.getName(),
                outputs,
                table.getRules().stream()
                        .map(rule -> row(inputs, outputs, rule))
                        .toList());
    }

    private static String asked(Input input) {
        return input.getInputExpression().getText().getTextContent().strip();
    }

    private static Map<String, String> row(List<String> inputs, List<String> outputs, Rule rule) {
        Map<String, String> row = new LinkedHashMap<>();
        Iterator<InputEntry> asked = rule.getInputEntries().iterator();
        inputs.forEach(name -> row.put(name, plain(asked.next().getTextContent())));
        Iterator<OutputEntry> given = rule.getOutputEntries().iterator();
        outputs.forEach(name -> row.put(name, plain(given.next().getTextContent())));
        return row;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("^\"|\"$", "").replace("\\\"", "\"");
    }
}
