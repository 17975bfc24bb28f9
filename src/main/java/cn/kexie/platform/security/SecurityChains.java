package cn.kexie.platform.security;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.web.problem.BareHeaders;
import cn.kexie.platform.web.problem.Problem;
import cn.kexie.platform.web.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One chain for each kind of caller; the first whose paths match decides. What no chain opens does not exist. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Creates an administrator for whoever asks, as long as there is none (CVE-2026-77226); ours come from configuration. */
    private static final String FIRST_USER = "/camunda/api/admin/setup/**";

    private static final String STAFF_LOGIN = "/camunda/app/welcome/default/";

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Refusals refusals;
    private final SecuritySettings settings;
    private final boolean https;

    SecurityChains(Refusals refusals, SecuritySettings settings, @Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.refusals = refusals;
        this.settings = settings;
        this.https = publicUrl.isSecure();
    }

    /** Enterprises and staff on our own REST interface. */
    @Bean
    @Order(1)
    SecurityFilterChain restCallers(
            HttpSecurity http, BearerCredentials bearer, BasicCredentials basic, SessionCredentials session)
            throws Exception {
        return own(http, List.of(bearer, basic, session))
                .addFilterAfter(new RequestRateFilter(rates(), refusals), CredentialsFilter.class)
                .securityMatcher(paths("/api/**"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(paths(
                                        "/api/v1/verify/**",
                                        "/api/v1/privacy-notice",
                                        "/api/v1/registers",
                                        "/api/v1/registers/**"))
                                .permitAll()
                                // Supervision reads the audit trail too; the call itself knows which.
                                .requestMatchers(paths("/api/v1/admin/audit", "/api/v1/admin/audit/**"))
                                .hasRole(Authenticated.STAFF)
                                .requestMatchers(paths("/api/v1/admin/stuck", "/api/v1/admin/stuck/**"))
                                .hasRole(Authenticated.OPERATOR)
                                .requestMatchers(paths("/api/v1/admin/**"))
                                .hasRole(Authenticated.ADMINISTRATOR)
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** Staff and the analysts' Modeler on the engine's REST interface. */
    @Bean
    @Order(2)
    SecurityFilterChain engineRest(HttpSecurity http, BasicCredentials basic) throws Exception {
        return own(http, List.of(basic))
                .securityMatcher(paths("/engine-rest/**", "/engine-rest"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /** The web applications bring their own login, CSRF protection and most headers; ours would break them. */
    @Bean
    @Order(3)
    SecurityFilterChain webApplications(HttpSecurity http, ObjectProvider<ProviderLogin> provider) throws Exception {
        provider.ifAvailable(login -> http.addFilterBefore(login.door(), AuthorizationFilter.class));
        return stateless(http)
                .securityMatcher(paths("/camunda/**", "/camunda"))
                // Theirs are missing from what they turn away.
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .httpStrictTransportSecurity(this::onlyHttps)
                        .withObjectPostProcessor(early()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(paths(FIRST_USER))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Before the web applications write, which set the same header again. */
    private static ObjectPostProcessor<HeaderWriterFilter> early() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Whether the application is well, for everybody; why not, for administrators. */
    @Bean
    @Order(4)
    SecurityFilterChain health(HttpSecurity http, BasicCredentials basic) throws Exception {
        return own(http, List.of(basic))
                .securityMatcher(paths("/actuator/health/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Figures for whoever watches over the system; nobody else learns how much work there is. */
    @Bean
    @Order(5)
    SecurityFilterChain monitoring(HttpSecurity http, BasicCredentials basic) throws Exception {
        return own(http, List.of(basic))
                .securityMatcher(paths("/actuator/prometheus"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(Authenticated.OPERATOR))
                .build();
    }

    /** Pages of staff, for whoever is logged in to the web applications; anybody else is led to their login. */
    @Bean
    @Order(6)
    SecurityFilterChain staffPages(HttpSecurity http, BasicCredentials basic, SessionCredentials session)
            throws Exception {
        return own(http, List.of(basic, session))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, e) -> response.sendRedirect(request.getContextPath() + STAFF_LOGIN)))
                .securityMatcher(paths("/operation", "/operation/**", "/board", "/board/**"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(paths("/operation", "/operation/**"))
                                .hasRole(Authenticated.OPERATOR)
                                .anyRequest()
                                .hasRole(Authenticated.STAFF))
                .build();
    }

    /** To the provider of identities and back. */
    @Bean
    @Order(7)
    @ConditionalOnIssuer
    SecurityFilterChain providerLogin(HttpSecurity http, ProviderLogin login) throws Exception {
        http.addFilterBefore(new RequestRateFilter(rates(), refusals), AnonymousAuthenticationFilter.class);
        login.ways().forEach(way -> http.addFilterBefore(way, AnonymousAuthenticationFilter.class));
        return own(http, List.of())
                .securityMatcher(paths("/login", "/login/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Public pages. Everything else is answered as if it did not exist. */
    @Bean
    @Order(8)
    SecurityFilterChain publicPages(HttpSecurity http, ProblemWriter writer) throws Exception {
        Problem nothing = Problem.of(404, "UNKNOWN_PATH", "没有这个地址，请核对网址");
        http.addFilterBefore(new RequestRateFilter(rates(), refusals), AnonymousAuthenticationFilter.class);
        return own(http, List.of())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> writer.write(nothing, request, response))
                        .accessDeniedHandler((request, response, e) -> writer.write(nothing, request, response)))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(paths(
                                        "/",
                                        "/verify/**",
                                        "/progress/*",
                                        "/progress/*/documents/*",
                                        "/publicity/**",
                                        "/associations",
                                        "/associations/**",
                                        "/contests",
                                        "/contests/**",
                                        "/guides",
                                        "/guides/**",
                                        "/registers",
                                        "/registers/**",
                                        "/privacy",
                                        "/public/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs/swagger-config",
                                        "/v3/api-docs.yaml",
                                        "/swagger-ui/**",
                                        "/swagger-ui.html",
                                        "/favicon.ico"))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    /** Nobody is authenticated anywhere but in the chains; this keeps Spring Boot from inventing a user. */
    @Bean
    AuthenticationManager noOtherLogin() {
        return authentication -> {
            throw new BadCredentialsException("No login here");
        };
    }

    /** Answers what the firewall turns away, because it would turn the error page away as well. */
    @Bean
    RequestRejectedHandler turnedAway(ProblemWriter writer) {
        Problem badRequest = Problem.of(400, "BAD_REQUEST", "请求不符合要求，请检查地址和请求头中的字符");
        Problem badMethod = Problem.of(405, "METHOD_NOT_ALLOWED", "不支持这种请求方法");
        return (request, response, e) -> {
            BareHeaders.write(response::setHeader);
            writer.write(METHODS.contains(request.getMethod()) ? badRequest : badMethod, request, response);
        };
    }

    private Buckets rates() {
        return new Buckets(
                settings.requestBurst(), settings.requestsPerMinute(), Duration.ofMinutes(1), System::nanoTime);
    }

    private HttpSecurity own(HttpSecurity http, List<Credentials> ways) throws Exception {
        if (!ways.isEmpty()) {
            http.addFilterBefore(new CredentialsFilter(ways, refusals), AnonymousAuthenticationFilter.class);
        }
        return stateless(http)
                .headers(this::headers)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // The session is the web applications'; a new id would log parallel requests of theirs out.
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()));
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new ContentPolicy())
                .httpStrictTransportSecurity(this::onlyHttps);
    }

    /** Decided by the public address: a proxy may speak plain HTTP to this server. */
    private void onlyHttps(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        hsts.maxAgeInSeconds(A_YEAR.toSeconds()).includeSubDomains(false).requestMatcher(request -> https);
    }

    /** Patterns over the whole path: the string variant would leave out what the engine's own servlets serve. */
    private static RequestMatcher paths(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(java.util.Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher) builder.matcher(pattern))
                .toList());
    }
}
