package cn.kexie.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request of the web apps a nonce of its own. Camunda 7.24 hands the nonce from the header to the page
 * through the servlet context, which all requests share: a page asked for while another request is on its way carries
 * the other one's nonce, and the browser refuses all its scripts.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithOwnNonce(request), response);
    }

    /** Sees the servlet context as it is, but for the nonce. */
    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private Object nonce;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletContext getServletContext() {
            ServletContext shared = super.getServletContext();
            return (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> invoke(shared, method, arguments));
        }

        private Object invoke(ServletContext shared, Method method, Object[] arguments) throws Throwable {
            if (arguments == null || !NONCE.equals(arguments[0])) {
                return forward(shared, method, arguments);
            }
            if (method.getName().equals("setAttribute")) {
                nonce = arguments[1];
            }
            return method.getName().equals("getAttribute") ? nonce : null;
        }

        private static Object forward(ServletContext shared, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(shared, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
