package cn.kexie.attack;

import cn.kexie.platform.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that is to change nothing: it goes all the way, with a body that is in order, and where its first transaction
 * that has written something would commit, it is rolled back and answered 409 {@code PROBED}. So what somebody may do to a
 * case is asked a hundred times of one case, and the answer is what the change itself would have been answered.
 */
@Configuration(proxyBeanMethods = false)
public class Probe {

    /** A request with this header changes nothing. */
    public static final String HEADER = "X-Probe";

    public static final String CODE = "PROBED";

    private static final ThreadLocal<Boolean> PROBING = new ThreadLocal<>();

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> probing() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (request.getHeader(HEADER) != null) {
                    PROBING.set(true);
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    PROBING.remove();
                }
            }
        });
        // Who sends it is found out before; that writes too.
        registration.setOrder(0);
        return registration;
    }

    /** The database tells whether a transaction has written: only then it has a number. */
    @Bean
    TransactionExecutionListener nothingStays(ObjectProvider<JdbcClient> jdbc) {
        return new TransactionExecutionListener() {
            @Override
            public void beforeCommit(TransactionExecution transaction) {
                if (PROBING.get() != null && hasWritten(jdbc.getObject())) {
                    throw Refusal.conflict(CODE, "试探的请求到此为止，没有留下任何改动");
                }
            }
        };
    }

    private static boolean hasWritten(JdbcClient jdbc) {
        return jdbc.sql("select pg_current_xact_id_if_assigned() is not null")
                .query(Boolean.class)
                .single();
    }
}
