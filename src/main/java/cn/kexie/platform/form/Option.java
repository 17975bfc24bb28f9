package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One option of a choice.
 *
 * @param value what is submitted, as the form gives it
 * @param recordedAs how the record words the choice; the label where the form says nothing else
 */
public record Option(JsonNode value, String label, String recordedAs) {

    static Option of(JsonNode option) {
        JsonNode value = option.has("value") ? option.get("value") : option;
        String label = option.path("label").asText(value.asText());
        String recordedAs = option.path("properties").path("recordedAs").asText("");
        String own = recordedAs.isBlank() ? option.path("recordedAs").asText("") : recordedAs;
        return new Option(value, label, own.isBlank() ? label : own);
    }

    public String code() {
        return value.asText();
    }
}
