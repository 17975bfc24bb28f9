package cn.kexie.platform.web.door;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.web.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    @Bean
    FilterRegistrationBean<DoorFilter> door(@Value("${kexie.public-url}") PublicUrl publicUrl, ProblemWriter writer) {
        var registration = new FilterRegistrationBean<>(new DoorFilter(new OwnOrigins(publicUrl), writer));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
