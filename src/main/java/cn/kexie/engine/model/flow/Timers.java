package cn.kexie.engine.model.flow;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import org.w3c.dom.Element;

/** Every timer and every task knows when: a variable, or a time as ISO 8601 writes it. */
public class Timers implements ModelRule {

    private static final List<String> KINDS = List.of("timeDate", "timeDuration", "timeCycle");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*[A-Za-z_]\\w*\\s*}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern REPEATED = Pattern.compile("R\\d*/");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        for (ProcessModel process : set.processes()) {
            process.all("timerEventDefinition").forEach(timer -> check(process, timer, faults));
            process.steps("userTask").forEach(task -> checkTask(process, task, faults));
            process.all("taskListener").stream()
                    .filter(listener -> listener.getAttribute("event").equals("timeout"))
                    .filter(listener -> ModelXml.children(listener, "timerEventDefinition")
                            .findAny()
                            .isEmpty())
                    .forEach(listener -> without(process, listener, faults));
        }
    }

    private static void check(ProcessModel process, Element timer, ModelFaults faults) {
        List<Element> times = ModelXml.children(timer)
                .filter(child -> KINDS.contains(child.getLocalName()))
                .toList();
        if (times.size() != 1 || ModelXml.text(times.get(0)).isBlank()) {
            without(process, timer, faults);
        } else if (!isTime(
                times.get(0).getLocalName(), ModelXml.text(times.get(0)).strip())) {
            faults.at(
                    process.file(),
                    timer,
                    "NO_TIME",
                    "计时器写的“%s”不是时间".formatted(ModelXml.text(times.get(0)).strip()),
                    "写一个期限变量（例如 ${reviewDue}）或者 ISO 8601 时间（例如 P5D）");
        }
    }

    /** The engine reads these when the task is made, which would fail the click before. */
    private static void checkTask(ProcessModel process, Step task, ModelFaults faults) {
        for (String name : List.of("dueDate", "followUpDate")) {
            String text = task.camunda(name).strip();
            if (!text.isEmpty() && !isTime("timeDate", text) && !isDuration(text)) {
                faults.at(
                        process.file(),
                        task.element(),
                        "NO_TIME",
                        "camunda:%s 写的“%s”不是时间".formatted(name, text),
                        "写一个期限变量（例如 ${reviewDue}）或者 ISO 8601 时间（例如 P5D）");
            }
        }
        String priority = task.camunda("priority").strip();
        if (!priority.isEmpty()
                && !VARIABLE.matcher(priority).matches()
                && !NUMBER.matcher(priority).matches()) {
            faults.at(
                    process.file(),
                    task.element(),
                    "NO_NUMBER",
                    "优先级写的“%s”不是数字".formatted(priority),
                    "写 0 到 100 的整数，或者一个变量");
        }
    }

    private static void without(ProcessModel process, Element timer, ModelFaults faults) {
        faults.at(
                process.file(),
                timer,
                "TIMER_WITHOUT_PERIOD",
                "计时器没有期限",
                "填写期限变量（例如 ${reviewDue}）或者 ISO 8601 时间（例如 P5D）");
    }

    private static boolean isTime(String kind, String text) {
        if (VARIABLE.matcher(text).matches()) {
            return true;
        }
        return switch (kind) {
            case "timeDate" -> isDate(text);
            case "timeDuration" -> isDuration(text);
            default -> isCycle(text);
        };
    }

    private static boolean isCycle(String text) {
        return REPEATED.matcher(text).lookingAt()
                ? isDuration(text.substring(text.lastIndexOf('/') + 1))
                : text.matches("[-\\d*/?,LW# A-Z]+") && text.split(" ").length >= 6;
    }

    private static boolean isDuration(String text) {
        try {
            return DatatypeFactory.newInstance().newDuration(text) != null;
        } catch (IllegalArgumentException | DatatypeConfigurationException none) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            DateTimeFormatter.ISO_DATE_TIME.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
