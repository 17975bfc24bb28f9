package cn.kexie.engine.model.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.check.ProgramModels;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("环节不把任务的名称再写一遍：改名只改一处")
class StandingStepsTest {

    private static final Set<String> WAITING = Set.of("userTask", "receiveTask", "callActivity");

    @Test
    void noModelOfTheProgramRepeatsTheNameOfAStep() {
        assertThat(ModelSet.read(ProgramModels.released()).processes())
                .allSatisfy(
                        process -> assertThat(said(process)).as(process.file()).noneMatch(names(process)::contains));
    }

    private static Set<String> said(ProcessModel process) {
        return process.all("property").stream()
                .filter(property -> property.getAttribute("name").equals("step"))
                .map((Element property) -> property.getAttribute("value"))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(ProcessModel process) {
        return process.steps().stream()
                .filter(step -> WAITING.contains(step.kind()))
                .map((Step step) -> step.element().getAttribute("name"))
                .collect(Collectors.toSet());
    }
}
