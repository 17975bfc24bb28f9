package cn.kexie.engine.deployment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;

/** A model that cannot be executed: the application does not start with it. */
public class ModelRefused extends RuntimeException {

    private static final Pattern SAME_KEY = Pattern.compile("same key '([^']+)'");

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

    /** The engine names a key it finds twice, but not the files; often one of them is what a moved file left in target/. */
    public static ModelRefused because(ProcessEngineException refused, List<ModelResource> models) {
        Matcher twice = SAME_KEY.matcher(String.valueOf(refused.getMessage()));
        if (!twice.find()) {
            return new ModelRefused(List.of(String.valueOf(refused.getMessage())), refused);
        }
        String files = models.stream()
                .filter(model -> model.text().contains("id=\"" + twice.group(1) + "\""))
                .map(ModelResource::name)
                .collect(Collectors.joining("、"));
        return new ModelRefused(
                List.of("%s：id “%s” 出现了不止一次；如果移动过文件，请先运行 mvn clean".formatted(files, twice.group(1))), refused);
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
