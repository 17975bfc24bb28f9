package cn.kexie.platform.database;

import cn.kexie.platform.JsonDocument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;

/** Reads and writes {@link JsonDocument} values as {@code jsonb}. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions(ObjectMapper json) {
        return new JdbcCustomConversions(List.of(new Writing(json), new Reading(json)));
    }

    @WritingConverter
    record Writing(ObjectMapper json) implements Converter<JsonDocument, PGobject> {

        @Override
        public PGobject convert(JsonDocument document) {
            try {
                PGobject column = new PGobject();
                column.setType("jsonb");
                column.setValue(json.writeValueAsString(document));
                return column;
            } catch (JsonProcessingException | SQLException e) {
                throw new IllegalStateException(
                        "cannot store " + document.getClass().getSimpleName(), e);
            }
        }
    }

    @ReadingConverter
    record Reading(ObjectMapper json) implements ConverterFactory<PGobject, JsonDocument> {

        @Override
        public <T extends JsonDocument> Converter<PGobject, T> getConverter(Class<T> type) {
            return column -> {
                try {
                    return json.readValue(column.getValue(), type);
                } catch (JsonProcessingException e) {
                    throw new IllegalStateException("cannot read " + type.getSimpleName(), e);
                }
            };
        }
    }
}
