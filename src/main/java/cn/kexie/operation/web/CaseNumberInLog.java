package cn.kexie.operation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The case a request is about stands beside its id in the log; in jobs and delegates the engine puts it there itself. */
@Configuration(proxyBeanMethods = false)
class CaseNumberInLog implements WebMvcConfigurer {

    private static final String CASE_NO = "caseNo";

    /** Nothing else that somebody writes into an address gets into the log this way. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,5}-\\d{4}-\\d{1,9}");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get(CASE_NO) instanceof String caseNo
                        && NUMBER.matcher(caseNo).matches()) {
                    MDC.put(CASE_NO, caseNo);
                }
                return true;
            }

            @Override
            public void afterCompletion(
                    HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
                MDC.remove(CASE_NO);
            }
        });
    }
}
