package cn.kexie.operation.metric;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody asks, nothing is read: figures are renewed when the monitoring system comes for them. */
@Configuration(proxyBeanMethods = false)
class FiguresBeforeScrape {

    /** After Spring Security (-100), so that a stranger causes no statement. */
    private static final int AFTER_SECURITY = -40;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> renewedFigures(@Lazy Figures figures) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(new Renewing(figures));
        registration.addUrlPatterns("/actuator/prometheus");
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    private static final class Renewing extends OncePerRequestFilter {

        private final Figures figures;

        Renewing(Figures figures) {
            this.figures = figures;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            figures.renew();
            chain.doFilter(request, response);
        }
    }
}
