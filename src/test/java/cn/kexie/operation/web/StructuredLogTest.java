package cn.kexie.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import cn.kexie.audit.AuditTrail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;

@DisplayName("日志：一行一个 JSON，带请求编号和案号")
class StructuredLogTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void carriesRequestAndCase(String format) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        LoggingEvent event = new LoggingEvent("x", context.getLogger("x"), Level.WARN, "数据库暂时连不上", null, null);
        event.setMDCPropertyMap(Map.of(AuditTrail.REQUEST_ID, "id-1", "caseNo", "EST-2026-000001"));

        JsonNode line = new ObjectMapper().readTree(encoder.encode(event));

        assertThat(line.path("message").asText()).isEqualTo("数据库暂时连不上");
        assertThat(line.path("requestId").asText()).isEqualTo("id-1");
        assertThat(line.path("caseNo").asText()).isEqualTo("EST-2026-000001");
    }

    @Test
    @DisplayName("地址中的案号放入日志，别的字不放入")
    void takesNothingButANumberFromTheAddress() throws Exception {
        assertThat(noted("EST-2026-000001")).isEqualTo("EST-2026-000001");
        assertThat(noted("示例姓名")).isNull();
        assertThat(noted("EST-2026-000001\nforged")).isNull();
    }

    private static String noted(String caseNo) throws Exception {
        HandlerInterceptor interceptor = interceptor();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("caseNo", caseNo));
        MockHttpServletResponse response = new MockHttpServletResponse();
        interceptor.preHandle(request, response, "handler");
        String noted = MDC.get("caseNo");
        interceptor.afterCompletion(request, response, "handler", null);
        assertThat(MDC.get("caseNo")).isNull();
        return noted;
    }

    private static HandlerInterceptor interceptor() {
        var registry = new InterceptorRegistry() {
            HandlerInterceptor only() {
                return (HandlerInterceptor) getInterceptors().get(0);
            }
        };
        new CaseNumberInLog().addInterceptors(registry);
        return registry.only();
    }
}
