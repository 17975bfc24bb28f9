package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.kind.MatterProperty;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a matter's files must agree on, so that no filing and no click of an official fails. */
public class MatterModels implements ModelRule {

    /** One side of a matter. */
    interface Rule {

        void check(MatterSet matter, ModelFaults faults);
    }

    private final SharedCalls calls = new SharedCalls();

    private final List<Rule> rules = List.of(
            new OwnProperties(),
            new OwnMessages(),
            new ApplicantForms(),
            new OwnTables(),
            new GenericSteps(),
            calls,
            new OwnLetters());

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().stream().filter(process -> !MatterModel.isOne(process)).forEach(process -> {
            checkPrefix(process, faults);
            calls.check(process, faults);
        });
        set.processes().stream()
                .filter(MatterModel::isOne)
                .flatMap(process -> MatterSet.of(set, process).stream())
                .forEach(matter -> rules.forEach(rule -> rule.check(matter, faults)));
    }

    /** Without the prefix of its case numbers it would be taken for a process with Java of its own. */
    private static void checkPrefix(ProcessModel process, ModelFaults faults) {
        Set<String> said = MatterModel.properties(process.element()).keySet();
        if (Stream.of(MatterProperty.APPLICANT, MatterProperty.AUTHORITY, MatterProperty.MATTER)
                .anyMatch(property -> said.contains(property.key()))) {
            faults.at(
                    process.file(),
                    process.element(),
                    "PROPERTY_MISSING",
                    "流程缺少属性 casePrefix（案号前缀），不会成为可以申报的事项",
                    "选中流程，在模板“事项”中填写，先改这一处再看其他错误");
        }
    }
}
