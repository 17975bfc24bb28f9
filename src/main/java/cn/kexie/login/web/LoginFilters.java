package cn.kexie.login.web;

import cn.kexie.login.StaffLogins;
import cn.kexie.login.provider.Provider;
import cn.kexie.login.provider.SignedTokens;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.security.ProviderLogin;
import cn.kexie.platform.security.StaffAccounts;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Spring Security's filters for the code flow, put together for one provider that may not be there yet. */
@Component
@ConditionalOnIssuer
class LoginFilters implements ProviderLogin {

    private final Provider provider;
    private final PendingLogins pending;
    private final CodeExchange exchange;
    private final Arrival arrival;
    private final Door door;

    LoginFilters(
            Provider provider,
            SignedTokens tokens,
            StaffLogins logins,
            StaffAccounts accounts,
            LoginSettings settings,
            Addresses addresses) {
        this.provider = provider;
        this.pending = new PendingLogins(provider.issuer());
        this.exchange = new CodeExchange(tokens, settings);
        this.arrival = new Arrival(logins, accounts, settings, addresses);
        this.door = new Door(accounts, addresses);
    }

    @Override
    public List<Filter> ways() {
        return List.of(there(), back());
    }

    @Override
    public Filter door() {
        return door;
    }

    private Filter there() {
        var filter = new OAuth2AuthorizationRequestRedirectFilter(new StartRequests(provider));
        filter.setAuthorizationRequestRepository(pending);
        filter.setAuthenticationFailureHandler(arrival::unknown);
        return filter;
    }

    private Filter back() {
        ClientRegistrationRepository registrations = id -> provider.registration();
        var filter = new OAuth2LoginAuthenticationFilter(registrations, new NoAuthorizedClients(), Provider.RETURN);
        filter.setAuthorizationRequestRepository(pending);
        filter.setAuthenticationManager(exchange.manager());
        filter.setAuthenticationSuccessHandler(arrival::known);
        filter.setAuthenticationFailureHandler(arrival::unknown);
        return filter;
    }
}
