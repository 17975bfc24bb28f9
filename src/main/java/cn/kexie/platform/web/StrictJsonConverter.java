package cn.kexie.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads every JSON request body strictly; writes answers as Jackson does. */
@Component
final class StrictJsonConverter extends MappingJackson2HttpMessageConverter {

    private final StrictJson strictJson;

    StrictJsonConverter(ObjectMapper mapper, StrictJson strictJson) {
        super(mapper);
        this.strictJson = strictJson;
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage message) throws IOException {
        return strictJson.read(message.getBody().readAllBytes(), type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return strictJson.read(message.getBody().readAllBytes(), (Type) type);
    }
}
