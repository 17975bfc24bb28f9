package cn.kexie.matter.model;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.List;

/** What a matter's files must agree on, so that no filing and no click of an official fails. */
public class MatterModels implements ModelRule {

    /** One side of a matter. */
    interface Rule {

        void check(MatterSet matter, ModelFaults faults);
    }

    private final List<Rule> rules =
            List.of(new OwnProperties(), new ApplicantForms(), new OwnTables(), new GenericSteps(), new OwnLetters());

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().stream()
                .filter(MatterModel::isOne)
                .flatMap(process -> MatterSet.of(set, process).stream())
                .forEach(matter -> rules.forEach(rule -> rule.check(matter, faults)));
    }
}
