package cn.kexie.engine.submission;

import cn.kexie.platform.Fault;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Option;
import cn.kexie.platform.text.CanonicalText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of the form of a task.
 *
 * @param mayHide whether it, or a group around it, can be hidden by a condition; then it cannot be required
 */
record FormField(Field field, boolean mayHide) {

    /** Key of the choice a task is about. */
    static final String DECISION = "decision";

    private static final String DECLARATION = "impartial";

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
        return new ValueRules(field, current).violation(value).map(message -> fault("INVALID_VALUE", message));
    }

    boolean isReadOnly() {
        return field.readOnly();
    }

    /** Somebody's own words, which may name people. */
    boolean isFreeText() {
        return field.isFreeText();
    }

    /** The option as the record words it, empty when it is none of the form. */
    Optional<String> recorded(Object choice) {
        return field.options().stream()
                .filter(option -> option.code().equals(choice))
                .map(Option::recordedAs)
                .findFirst();
    }

    private boolean isUnchanged(JsonNode value, Function<String, JsonNode> current) {
        JsonNode before = current.apply(field.key());
        return value == null || (isEmpty(value) && isEmpty(before)) || Values.same(value, before);
    }

    private boolean isRequired() {
        return (field.required() || isChoice()) && !mayHide;
    }

    /** Completing the task confirms a decision with one option. */
    private boolean isChoice() {
        return DECISION.equals(field.key()) && field.options().size() != 1;
    }

    /** As form-js sees it: nothing, an empty text or list, a box that is not ticked. */
    private boolean isEmpty(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty())
                || ("checkbox".equals(field.type()) && value.isBoolean() && !value.asBoolean());
    }

    /** 本人声明: whoever cannot make it does not handle the matter. */
    private Fault missing() {
        return DECLARATION.equals(field.key())
                ? new Fault(
                        "/" + field.key(), "DECLARATION_REQUIRED", "办理人须先勾选“" + field.label() + "”；有利害关系的，请交由其他人员办理")
                : fault("REQUIRED", "必须填写");
    }

    private Fault fault(String code, String message) {
        return new Fault("/" + field.key(), code, "“" + field.label() + "”" + message);
    }
}
