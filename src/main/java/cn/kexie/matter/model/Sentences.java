package cn.kexie.matter.model;

import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFaults;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Sentences of a model name fields of the application in braces. */
final class Sentences {

    private static final Pattern PLACE = Pattern.compile("(?<!\\$)\\{([^{}]*)}");

    private Sentences() {}

    static void check(MatterSet matter, Element element, String sentence, ModelFaults faults) {
        PLACE.matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !matter.nameable().containsKey(name))
                .forEach(name -> matter.fault(
                        faults,
                        element,
                        "UNKNOWN_PLACEHOLDER",
                        "“%s”中的 {%s} 不是申请表中可以引用的字段".formatted(sentence, name),
                        "改用 %s；列表和标为 person 的内容不能引用"
                                .formatted(
                                        MeantName.among(name, matter.nameable().keySet()))));
    }
}
