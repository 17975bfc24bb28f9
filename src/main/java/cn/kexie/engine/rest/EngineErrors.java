package cn.kexie.engine.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every error of the engine's REST as JSON with a status that tells the truth and a message a reviewer can read. */
public class EngineErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);

    @Override
    public Response toResponse(Throwable error) {
        EngineError answer = EngineError.of(error);
        if (answer.status() == 503 || answer.status() == 507) {
            LOG.warn("数据库暂时不能用或者磁盘已满，请求未处理");
        } else if (answer.status() >= 500) {
            LOG.error("引擎接口出错", error);
        }
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.RETRY_AFTER, answer.body().get("retryAfter"))
                .entity(answer.body())
                .build();
    }
}
