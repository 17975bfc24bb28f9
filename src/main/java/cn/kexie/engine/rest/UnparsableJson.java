package cn.kexie.engine.rest;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Takes the place of Jersey's own mapper, which the one for all errors does not replace. */
@Priority(1)
public class UnparsableJson implements ExceptionMapper<JsonParseException> {

    @Override
    public Response toResponse(JsonParseException error) {
        return new EngineErrors().toResponse(error);
    }
}
