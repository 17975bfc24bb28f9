package cn.kexie.platform.security.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class EngineSecurity {

    /** After Spring Security (-100), before anything that calls the engine. */
    private static final int AFTER_SECURITY = -50;

    @Bean
    FilterRegistrationBean<EngineIdentityFilter> engineIdentity(@Lazy IdentityService identity) {
        var registration = new FilterRegistrationBean<>(new EngineIdentityFilter(identity));
        registration.addUrlPatterns("/api/*", "/engine-rest/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
