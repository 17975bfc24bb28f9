package cn.kexie.platform.web;

import cn.kexie.platform.web.arrival.TimedHttp;
import cn.kexie.platform.web.problem.BareErrors;
import cn.kexie.platform.web.problem.ProblemWriter;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.yaml.MappingJackson2YamlHttpMessageConverter;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    /** Spring Security stands at -100: only who has been let in may make us hold a body. */
    private static final int AFTER_SECURITY = 0;

    private static final int AFTER_REQUEST_ID = 10;

    /** What is read on of a body nobody wants, so that its sender sees the answer instead of a broken connection. */
    static final int LARGEST_SWALLOWED_BODY = 1024 * 1024;

    /** Of each part of an upload: a file name of 255 Chinese characters takes 2,300 bytes when each is percent-encoded. */
    private static final int LARGEST_PART_HEADERS = 8 * 1024;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PagingResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new CanonicalParameters());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new QueryParametersInterceptor()).addPathPatterns("/api/**");
    }

    /** What springdoc brings along would read the same calls without our rules for JSON. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(MappingJackson2YamlHttpMessageConverter.class::isInstance);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(writer));
        registration.addUrlPatterns("/api/*", "/engine-rest/*", "/camunda/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SpelledPathFilter> spelledPaths(ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new SpelledPathFilter(writer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + AFTER_REQUEST_ID);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesInTime() {
        return factory -> {
            factory.setProtocol(TimedHttp.class.getName());
            factory.addConnectorCustomizers(connector -> {
                connector.setMaxPartHeaderSize(LARGEST_PART_HEADERS);
                if (connector.getProtocolHandler() instanceof TimedHttp http) {
                    http.setMaxSwallowSize(LARGEST_SWALLOWED_BODY);
                }
            });
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bareErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareErrors.class.getName());
            }
        });
    }
}
