package cn.kexie.engine.rest;

import cn.kexie.platform.web.problem.ProblemWriter;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class EngineDoors {

    /** After the engine knows who calls (-50), before a body is taken in (0). */
    private static final int BEFORE_THE_BODY = -10;

    @Bean
    FilterRegistrationBean<DeploymentDoor> deploymentDoor(
            @Lazy IdentityService identity, @Lazy AuthorizationService authorizations, ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new DeploymentDoor(identity, authorizations, writer));
        registration.addUrlPatterns("/engine-rest/*", "/camunda/*");
        registration.setOrder(BEFORE_THE_BODY);
        return registration;
    }
}
