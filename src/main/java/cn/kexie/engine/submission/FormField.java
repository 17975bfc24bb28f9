package cn.kexie.engine.submission;

import cn.kexie.platform.Fault;
import cn.kexie.platform.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One field of a form.
 *
 * @param component the component as form-js reads it
 * @param mayHide whether it, or a group around it, can be hidden by a condition; then it cannot be required
 */
record FormField(JsonNode component, boolean mayHide) {

    private static final Set<String> WITHOUT_INPUT =
            Set.of("expression", "table", "text", "html", "image", "iframe", "button", "spacer", "separator");

    private static final String DECLARATION = "impartial";

    private static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");

    JsonNode received(JsonNode value) {
        return isFreeText() && !isReadOnly() && value.isTextual()
                ? TextNode.valueOf(CanonicalText.of(value.textValue()))
                : value;
    }

    Optional<Fault> fault(JsonNode value, Function<String, JsonNode> current) {
        if (isReadOnly()) {
            return isUnchanged(value, current) ? Optional.empty() : Optional.of(fault("READ_ONLY", "不能修改"));
        }
        if (isEmpty(value)) {
            return isRequired() ? Optional.of(missing()) : Optional.empty();
        }
        if (isFreeText() && value.isTextual() && !CanonicalText.keepable(value.textValue())) {
            return Optional.of(fault("BAD_CHARACTER", CanonicalText.REFUSAL));
        }
        return new ValueRules(component, current).violation(value).map(message -> fault("INVALID_VALUE", message));
    }

    String key() {
        return component.path("key").asText();
    }

    boolean isReadOnly() {
        return component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean()
                || WITHOUT_INPUT.contains(component.path("type").asText());
    }

    /** Somebody's own words, which may name people. */
    boolean isFreeText() {
        return FREE_TEXT.contains(component.path("type").asText());
    }

    private boolean isUnchanged(JsonNode value, Function<String, JsonNode> current) {
        JsonNode before = current.apply(key());
        return value == null || (isEmpty(value) && isEmpty(before)) || Values.same(value, before);
    }

    private boolean isRequired() {
        boolean required = component.path("validate").path("required").asBoolean() || isChoice();
        return required && !mayHide;
    }

    /** A decision with one option is only confirmed: completing the task says as much. */
    private boolean isChoice() {
        return "decision".equals(key()) && component.path("values").size() != 1;
    }

    /** As form-js sees it: nothing, an empty text or list, a box that is not ticked. */
    private boolean isEmpty(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty())
                || ("checkbox".equals(component.path("type").asText()) && value.isBoolean() && !value.asBoolean());
    }

    /** 本人声明: whoever cannot make it does not handle the matter. */
    private Fault missing() {
        return DECLARATION.equals(key())
                ? new Fault("/" + key(), "DECLARATION_REQUIRED", "办理人须先勾选“" + label() + "”；有利害关系的，请交由其他人员办理")
                : fault("REQUIRED", "必须填写");
    }

    private Fault fault(String code, String message) {
        return new Fault("/" + key(), code, "“" + label() + "”" + message);
    }

    private String label() {
        String label =
                component.path("label").asText(component.path("dateLabel").asText(""));
        return label.isBlank() ? key() : label;
    }
}
