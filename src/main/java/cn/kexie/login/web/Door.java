package cn.kexie.login.web;

import cn.kexie.platform.security.StaffAccounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends people who open a web application without a login to the provider first. */
final class Door extends OncePerRequestFilter {

    /** The session keeps that somebody has chosen to log in with a password. */
    static final String PASSWORD = "kexie.passwordForm";

    private static final Pattern PAGE =
            Pattern.compile("/camunda(?:/|/app/?|/app/(?:welcome|tasklist|cockpit|admin)(?:/[^/]*){0,2})?");

    private final StaffAccounts accounts;
    private final Addresses addresses;

    Door(StaffAccounts accounts, Addresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPage(request) && !isOpen(request.getSession(false))) {
            addresses.send(response, addresses.start(Destination.of(request.getRequestURI())));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && PAGE.matcher(request.getRequestURI()).matches();
    }

    private boolean isOpen(HttpSession session) {
        return session != null
                && (session.getAttribute(PASSWORD) != null
                        || accounts.loggedIn(session).isPresent());
    }
}
