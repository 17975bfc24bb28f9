package cn.kexie.audit.web;

import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.security.StaffAccounts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class InterventionRecords {

    /** After Spring Security (-100) has found out who asks, before the engine is reached. */
    private static final int AFTER_SECURITY = -40;

    @Bean
    FilterRegistrationBean<Interventions> interventions(@Lazy AuditTrail trail, @Lazy StaffAccounts accounts) {
        var registration = new FilterRegistrationBean<>(new Interventions(trail, accounts));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }
}
