package cn.kexie.platform.security;

import cn.kexie.platform.PublicUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.RequestContextFilter;

/** The session of the web applications: how long it lasts and where its cookie goes. */
@Configuration(proxyBeanMethods = false)
class SessionProtection {

    /** Before everything that looks into the session. */
    @Bean
    FilterRegistrationBean<SessionAgeFilter> sessionAge(SecuritySettings settings) {
        var registration =
                new FilterRegistrationBean<>(new SessionAgeFilter(settings.sessionLimit(), System::currentTimeMillis));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EndedLoginFilter> endedLogins(LoginEpochs epochs) {
        var registration = new FilterRegistrationBean<>(new EndedLoginFilter(epochs::of));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    /** Before the security chains, who need to know where a request comes from; Jersey's would come after them. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestContextFilter() {
        var registration = new FilterRegistrationBean<>(new RequestContextFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** The server itself may be reached by plain HTTP from a proxy that speaks HTTPS to the world. */
    @Bean
    ServletContextInitializer secureSessionCookie(@Value("${kexie.public-url}") PublicUrl publicUrl) {
        return context -> {
            if (publicUrl.isSecure()) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }
}
