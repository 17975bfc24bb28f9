package cn.kexie.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Reads every JSON request body strictly, for a {@link Reading} with its faults beside it; writes answers as Jackson does.
 */
@Component
final class StrictJsonConverter extends MappingJackson2HttpMessageConverter {

    private final StrictJson strictJson;

    StrictJsonConverter(ObjectMapper mapper, StrictJson strictJson) {
        super(mapper);
        this.strictJson = strictJson;
    }

    @Override
    public boolean canRead(Type type, Class<?> context, MediaType mediaType) {
        return isReading(getObjectMapper().constructType(type))
                ? canRead(mediaType)
                : super.canRead(type, context, mediaType);
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage message) throws IOException {
        byte[] json = message.getBody().readAllBytes();
        JavaType wanted = getObjectMapper().constructType(type);
        return isReading(wanted) ? strictJson.inspect(json, wanted.containedType(0)) : strictJson.read(json, type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return strictJson.read(message.getBody().readAllBytes(), (Type) type);
    }

    private static boolean isReading(JavaType type) {
        return type.hasRawClass(Reading.class);
    }
}
