package cn.kexie.support.process.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Forms use what the bundled form-js 1.8.7 can do, and speak of variables and options the code knows. */
final class FormRules {

    /** Of form-js 1.8.7, without what cannot be trusted: dynamiclist loses input, expression is computed in the browser. */
    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "html",
            "image",
            "iframe",
            "table",
            "group",
            "spacer",
            "separator",
            "button");

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    /** A process variable of text holds no more. */
    private static final int LONGEST_TEXT = 4000;

    private final FormFile file;
    private final Contract contract;
    private final Violations violations;
    private final Set<String> seen = new HashSet<>();

    FormRules(FormFile file, Contract contract, Violations violations) {
        this.file = file;
        this.contract = contract;
        this.violations = violations;
    }

    void check() {
        String stem = Violations.stem(file.path());
        String id = file.path().getParent().getFileName() + "-" + stem;
        violations.unless(Violations.KEBAB.matcher(stem).matches(), file.path(), stem, "文件名应为 kebab-case");
        violations.unless(id.equals(file.id()), file.path(), file.id(), "表单 id 应为 " + id);
        violations.unless(isUsed(), file.path(), file.id(), "没有任务使用这个表单");
        file.components().forEach(this::checkComponent);
        file.fields().forEach(this::checkField);
        file.field("decision").ifPresent(this::checkDecision);
    }

    private boolean isUsed() {
        return contract.processes().stream()
                .flatMap(process -> process.all(UserTask.class).stream())
                .anyMatch(task -> file.id().equals(task.getCamundaFormRef()));
    }

    private void checkComponent(JsonNode component) {
        String type = component.path("type").asText();
        violations.unless(COMPONENTS.contains(type), file.path(), nameOf(component), "不能使用组件 " + type);
    }

    private void checkField(JsonNode field) {
        String key = field.path("key").asText();
        violations.unless(Violations.CAMEL.matcher(key).matches(), file.path(), key, "字段 key 应为小驼峰英文");
        violations.unless(seen.add(key), file.path(), key, "字段 key 重复");
        violations.unless(contract.code().variables().contains(key), file.path(), key, "变量没有在代码的 …Variables 中声明");
        violations.unless(Violations.isChinese(labelOf(field)), file.path(), key, "字段缺少中文标签");
        field.path("values")
                .forEach(option -> violations.unless(
                        Violations.isChinese(option.path("label").asText()), file.path(), key, "选项缺少中文标签"));
        checkLength(key, field);
    }

    private void checkLength(String key, JsonNode field) {
        boolean input = TEXTS.contains(field.path("type").asText())
                && !field.path("readonly").asBoolean()
                && !field.path("disabled").asBoolean();
        int longest = field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
        violations.unless(
                !input || longest <= LONGEST_TEXT, file.path(), key, "文本字段应限制长度（validate.maxLength 不超过 4000）");
    }

    private void checkDecision(JsonNode decision) {
        Set<String> options = FormFile.options(decision);
        boolean confirmation = options.size() == 1;
        violations.unless(
                confirmation || decision.path("validate").path("required").asBoolean(),
                file.path(),
                "decision",
                "决定应为必填");
        violations.unless(
                contract.code().enums().stream()
                        .anyMatch(constants -> !options.isEmpty() && constants.containsAll(options)),
                file.path(),
                "decision",
                "选项 " + options + " 与代码中的任何枚举都不一致");
        violations.unless(
                confirmation || file.field("opinion").isPresent(), file.path(), "decision", "有决定的表单应有理由字段 opinion");
    }

    private static String labelOf(JsonNode field) {
        return field.path("label").asText()
                + field.path("dateLabel").asText()
                + field.path("timeLabel").asText();
    }

    private static String nameOf(JsonNode component) {
        return component
                .path("key")
                .asText(component.path("id").asText(component.path("type").asText()));
    }
}
