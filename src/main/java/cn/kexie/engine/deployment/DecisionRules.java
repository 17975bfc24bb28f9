package cn.kexie.engine.deployment;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A decision table speaks FEEL, which cannot reach code as long as it declares no functions of its own. */
class DecisionRules {

    private static final String LANGUAGE = "expressionLanguage";
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");

    void check(Element element, Consumer<String> fault) {
        String language = element.getAttribute(LANGUAGE);
        if (!language.isEmpty() && !isFeel(language)) {
            fault.accept("规则表只允许使用 FEEL，现为 " + language);
        }
        if (element.getLocalName().equals("text")
                && FUNCTION.matcher(ModelXml.text(element)).find()) {
            fault.accept("规则表中不允许定义函数：" + ModelXml.text(element).strip());
        }
    }

    private static boolean isFeel(String language) {
        return language.equalsIgnoreCase("feel") || language.endsWith("/FEEL/") || language.endsWith("feel/");
    }
}
