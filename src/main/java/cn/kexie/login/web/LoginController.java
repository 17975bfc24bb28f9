package cn.kexie.login.web;

import cn.kexie.login.provider.Provider;
import cn.kexie.login.provider.ProviderUnreachable;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.security.StaffAccounts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page between the web applications and the provider, and the ways that lead past it. */
@Controller
@Hidden
@ConditionalOnIssuer
class LoginController {

    static final String PAGE = "/login";
    private static final String FAREWELL = "/login/bye";

    private final LoginSettings settings;
    private final Provider provider;
    private final StaffAccounts accounts;
    private final Addresses addresses;

    LoginController(LoginSettings settings, Provider provider, StaffAccounts accounts, Addresses addresses) {
        this.settings = settings;
        this.provider = provider;
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @GetMapping(PAGE)
    String page(@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
        return page(named(reason), model, response);
    }

    @GetMapping(FAREWELL)
    String farewell(Model model, HttpServletResponse response) {
        return page(Optional.of(LoginReason.OUT), model, response);
    }

    /** The web applications' own form, for those who may use it. */
    @GetMapping("/login/password")
    void password(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (settings.passwordAccounts().isEmpty()) {
            throw Refusal.unknown("UNKNOWN_PATH", "没有这个地址，请核对网址");
        }
        request.getSession().setAttribute(Door.PASSWORD, true);
        addresses.send(response, addresses.of("/camunda/app/welcome/default/"));
    }

    /** Where a web application goes when its login has ended: to the provider, to end it there too or to log in anew. */
    @GetMapping("/login/again")
    void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        String destination = Destination.of(request);
        if (session != null && accounts.loggedIn(session).isPresent()) {
            addresses.send(response, addresses.of(destination));
            return;
        }
        Object idToken = session == null ? null : session.getAttribute(Arrival.ID_TOKEN);
        if (idToken == null) {
            addresses.send(response, addresses.start(destination));
            return;
        }
        session.invalidate();
        addresses.send(response, farewellBy(idToken.toString()));
    }

    private String farewellBy(String idToken) {
        try {
            return provider.endSession()
                    .map(end -> UriComponentsBuilder.fromUriString(end)
                            .queryParam("id_token_hint", idToken)
                            .queryParam("post_logout_redirect_uri", addresses.of(FAREWELL))
                            .toUriString())
                    .orElse(addresses.of(FAREWELL));
        } catch (ProviderUnreachable gone) {
            return addresses.of(FAREWELL);
        }
    }

    private String page(Optional<LoginReason> reason, Model model, HttpServletResponse response) {
        response.setStatus(reason.map(LoginReason::status).orElse(200));
        response.setHeader("Cache-Control", "no-store");
        reason.ifPresent(known -> model.addAttribute("reason", known));
        model.addAttribute("passwords", !settings.passwordAccounts().isEmpty());
        return "login/login";
    }

    private static Optional<LoginReason> named(String reason) {
        return Arrays.stream(LoginReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }
}
