package cn.kexie.engine.deployment;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;

/** A model that cannot be executed: the application does not start with it. */
public class ModelRefused extends RuntimeException {

    private final transient List<String> faults;

    public ModelRefused(List<String> faults, Throwable cause) {
        super("流程模型无法部署：" + String.join("；", faults), cause);
        this.faults = List.copyOf(faults);
    }

    public static ModelRefused because(ParseException malformed) {
        return new ModelRefused(
                malformed.getResorceReports().stream()
                        .flatMap(ModelRefused::faultsOf)
                        .toList(),
                malformed);
    }

    /** One line per fault: file, element, place, and what the engine says. */
    List<String> faults() {
        return faults;
    }

    private static Stream<String> faultsOf(ResourceReport report) {
        return report.getErrors().stream()
                .map(problem -> "%s，元素 %s（第 %d 行）：%s"
                        .formatted(
                                report.getResourceName(), elementOf(problem), problem.getLine(), problem.getMessage()));
    }

    private static String elementOf(Problem problem) {
        if (problem.getMainElementId() != null) {
            return problem.getMainElementId();
        }
        return problem.getElementIds().isEmpty() ? "未知" : String.join("、", problem.getElementIds());
    }
}
