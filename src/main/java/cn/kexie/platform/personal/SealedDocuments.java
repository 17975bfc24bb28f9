package cn.kexie.platform.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Reads and writes {@link SealedDocument} values as sealed texts. */
public final class SealedDocuments {

    private SealedDocuments() {}

    public static List<Object> converters(PersonalData personal, ObjectMapper json) {
        return List.of(new Writing(personal, json), new Reading(personal, json));
    }

    @WritingConverter
    record Writing(PersonalData personal, ObjectMapper json) implements Converter<SealedDocument, String> {

        @Override
        public String convert(SealedDocument document) {
            try {
                return personal.seal(column(document.getClass()), json.writeValueAsString(document));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(
                        "cannot store " + document.getClass().getSimpleName(), e);
            }
        }
    }

    @ReadingConverter
    record Reading(PersonalData personal, ObjectMapper json) implements ConverterFactory<String, SealedDocument> {

        @Override
        public <T extends SealedDocument> Converter<String, T> getConverter(Class<T> type) {
            return text -> {
                try {
                    return json.readValue(personal.open(column(type), text), type);
                } catch (JsonProcessingException e) {
                    // Jackson's message would quote the text.
                    throw new IllegalStateException("cannot read " + type.getSimpleName());
                }
            };
        }
    }

    private static SealedColumn column(Class<?> type) {
        SealedIn place = type.getAnnotation(SealedIn.class);
        return new SealedColumn(place.table(), place.column());
    }
}
