package cn.kexie.engine.model;

import cn.kexie.platform.form.Components;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A field, text or group of a form. */
public record FormComponent(JsonNode json, int line) {

    public String type() {
        return json.path("type").asText();
    }

    public String key() {
        return json.path("key").asText();
    }

    public String label() {
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> json.path(name).asText())
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElse("");
    }

    /** How it is named in messages. */
    public String place() {
        return Stream.of(key(), json.path("id").asText(), type())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("?");
    }

    /** Whether somebody fills it in. */
    public boolean isInput() {
        return Components.INPUT.contains(type())
                && !json.path("readonly").asBoolean()
                && !json.path("disabled").asBoolean();
    }

    public boolean isChoice() {
        return Components.CHOICE.contains(type());
    }

    public boolean isRequired() {
        return json.path("validate").path("required").asBoolean();
    }

    public boolean mayHide() {
        return json.path("conditional").hasNonNull("hide");
    }

    /** Labels by value, for options that stand in the form. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        json.path("values")
                .forEach(option -> options.put(
                        option.path("value").asText(), option.path("label").asText()));
        return options;
    }

    /** Where options come from that do not stand in the form: a variable, or an expression that reads one. */
    public String optionsFrom() {
        return json.path("valuesKey").asText(json.path("valuesExpression").asText());
    }

    /** A property of the form's author; empty when there is none. */
    public String property(String name) {
        return json.path("properties").path(name).asText();
    }
}
