package cn.kexie.platform.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.stereotype.Component;

/** Seals and opens documents that are stored whole, as JSON in one text column; null stays null. */
@Component
public class SealedJson {

    private final PersonalData personal;
    private final ObjectMapper json;

    public SealedJson(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json;
    }

    public String seal(SealedPlace place, Object document) {
        try {
            return document == null ? null : personal.seal(place, json.writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot store " + document.getClass().getSimpleName(), e);
        }
    }

    public <T> T open(SealedPlace place, String sealed, Class<T> type) {
        try {
            return sealed == null ? null : json.readValue(personal.open(place, sealed), type);
        } catch (JsonProcessingException e) {
            // Jackson's message would quote the text.
            throw new IllegalStateException("cannot read " + type.getSimpleName());
        }
    }
}
