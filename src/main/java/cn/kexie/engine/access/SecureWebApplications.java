package cn.kexie.engine.access;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.WebappProperty;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** When the public address is HTTPS, the web applications' cookies and pages go nowhere else. */
@Component
class SecureWebApplications implements BeanPostProcessor {

    private final boolean https;

    SecureWebApplications(Environment environment) {
        this.https = environment.getProperty("kexie.public-url", "").startsWith("https:");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (https && bean instanceof CamundaBpmProperties properties) {
            secure(properties.getWebapp());
        }
        return bean;
    }

    private static void secure(WebappProperty applications) {
        applications.getSessionCookie().setEnableSecureCookie(true);
        applications.getCsrf().setEnableSecureCookie(true);
        applications.getHeaderSecurity().setHstsDisabled(false);
    }
}
