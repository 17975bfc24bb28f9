package cn.kexie.engine.model.table;

import cn.kexie.engine.model.ModelDocument;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A decision table speaks FEEL, which cannot reach code as long as it declares no functions of its own. */
public class FeelOnly implements ModelRule {

    private static final String LANGUAGE = "expressionLanguage";
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.documents().stream()
                .filter(document -> document.kind().equals("decision"))
                .forEach(document -> document.elements().forEach(element -> check(document, element, faults)));
    }

    private static void check(ModelDocument document, Element element, ModelFaults faults) {
        String language = element.getAttribute(LANGUAGE);
        if (!language.isEmpty() && !isFeel(language)) {
            faults.at(document.file(), element, "CODE_IN_MODEL", "规则表只允许使用 FEEL，现为 " + language, "把表达式语言改为 FEEL");
        }
        if (element.getLocalName().equals("text")
                && FUNCTION.matcher(ModelXml.text(element)).find()) {
            faults.at(
                    document.file(),
                    element,
                    "CODE_IN_MODEL",
                    "规则表中不允许定义函数：" + ModelXml.text(element).strip(),
                    "改写成常量、列举或者范围");
        }
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || language.endsWith("/FEEL/") || language.endsWith("feel/");
    }
}
