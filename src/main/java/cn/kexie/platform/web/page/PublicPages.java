package cn.kexie.platform.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives every {@link PublicPage} the headers of a page that loads our styles and nothing else, every {@link StaffPage} those
 * of one that runs our scripts too, and tells the frame where it is.
 */
public final class PublicPages implements HandlerInterceptor {

    private static final String MARK = PublicPages.class.getName();

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** As the above, and scripts of ours that ask our REST. */
    private static final String STAFF_POLICY =
            POLICY.replace("default-src 'none';", "default-src 'none'; script-src 'self'; connect-src 'self';");

    /** Whether the request is for a page, so that what is refused is told on a page as well. */
    public static boolean isAsked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PublicPage page = page(handler);
        if (isForStaff(handler)) {
            request.setAttribute(MARK, true);
            response.setHeader("Content-Security-Policy", STAFF_POLICY);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (page != null) {
            request.setAttribute(MARK, true);
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader(HttpHeaders.CACHE_CONTROL, page.kept() ? "no-cache" : "no-store");
            if (!page.kept()) {
                response.setHeader("X-Robots-Tag", "noindex");
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer != null && (page(handler) != null || isForStaff(handler))) {
            answer.addObject("address", request.getServletPath());
            answer.addObject("operator", request.isUserInRole("OPERATOR"));
        }
    }

    private static boolean isForStaff(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), StaffPage.class);
    }

    private static PublicPage page(Object handler) {
        return handler instanceof HandlerMethod method
                ? AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), PublicPage.class)
                : null;
    }
}
