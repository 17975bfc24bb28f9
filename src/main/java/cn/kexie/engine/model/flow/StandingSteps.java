package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Property {@code step} says where a case stands: in words, or by the id of a step of the process, which has to be there. */
public class StandingSteps implements ModelRule {

    private static final String STEP = "step";
    private static final Pattern ID = Pattern.compile("(userTask|receiveTask|callActivity|event|subProcess)_\\w+");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes()
                .forEach(process -> process.all("property").stream()
                        .filter(property -> STEP.equals(property.getAttribute("name")))
                        .filter(property -> isLoose(process, property.getAttribute("value")))
                        .forEach(property -> tell(process, property, faults)));
    }

    private static boolean isLoose(ProcessModel process, String said) {
        return ID.matcher(said).matches()
                && process.step(said)
                        .filter(step -> !step.element().getAttribute("name").isBlank())
                        .isEmpty();
    }

    private static void tell(ProcessModel process, Element property, ModelFaults faults) {
        faults.at(
                process.file(),
                property,
                "LOOSE_REFERENCE",
                "环节写的是“%s”，流程里没有这个 id 的步骤，或者它没有名称".formatted(property.getAttribute("value")),
                "写所等的那一步的 id，或者直接写文字");
    }
}
