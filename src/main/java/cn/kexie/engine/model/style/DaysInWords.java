package cn.kexie.engine.model.style;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long something may take stands in the table of periods; an explanation that repeats it is wrong after the next edit. */
public class DaysInWords implements ModelRule {

    private static final Pattern DAYS = Pattern.compile("[0-9０-９一二三四五六七八九十两]+\\s*(?:个?\\s*工作日|个?\\s*自然日|天|日内|个月)");
    private static final List<String> WORDS = List.of("label", "description", "text");
    private static final String MEND = "写“到期”“在到期日之前”或者“在通知书写明的日期之前”，天数只写在期限表";

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes()
                .forEach(process -> process.all("documentation")
                        .forEach(text -> days(ModelXml.text(text))
                                .forEach(found -> faults.at(process.file(), text, "STYLE_DAYS", why(found), MEND))));
        set.forms().forEach(form -> form.components().forEach(component -> check(form, component, faults)));
    }

    private static void check(FormModel form, FormComponent component, ModelFaults faults) {
        WORDS.stream()
                .flatMap(place -> days(component.json().path(place).asText("")))
                .forEach(found -> faults.add(new ModelFault(
                        form.file(),
                        component.place(),
                        component.label(),
                        component.line(),
                        "STYLE_DAYS",
                        why(found),
                        MEND)));
    }

    private static Stream<String> days(String text) {
        return DAYS.matcher(text).results().map(MatchResult::group);
    }

    private static String why(String days) {
        return "说明文字里写了“%s”，改了期限表它就错了".formatted(days);
    }
}
