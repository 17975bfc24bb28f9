package cn.kexie.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One option of a choice.
 *
 * @param value what is submitted, as the form gives it
 * @param recordedAs how the record words the choice; the label where the form says nothing else
 */
public record Option(JsonNode value, String label, String recordedAs) {

    /** The options of a list as forms and variables write them: objects with label and value, or mere values. */
    public static Stream<Option> all(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false).map(Option::of);
    }

    private static Option of(JsonNode option) {
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
