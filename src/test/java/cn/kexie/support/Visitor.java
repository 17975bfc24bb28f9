package cn.kexie.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies for each site and follows redirects one by one, if asked to. */
public final class Visitor {

    public static final String RETURN = TestProvider.APPLICATION + "/login/return";

    public static final String WHO = "/camunda/api/admin/auth/user/default";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .sslContext(TestCertificate.trusting())
            .build();

    /** Every address asked for, redirects included. */
    private final List<String> trail = new ArrayList<>();

    public List<String> trail() {
        return trail;
    }

    /** @param address path of the application, or an address anywhere */
    public Answer call(String method, String address, String body, String... headers) {
        URI uri = URI.create(address.startsWith("/") ? TestProvider.APPLICATION + address : address);
        trail.add(uri.toString());
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String address) {
        return call("GET", address, "", "Accept", "text/html");
    }

    /** The login of the web applications: 200 with {@code userId}, or another status when there is none. */
    public Answer who() {
        return call("GET", WHO, "", "Accept", "application/json");
    }

    /** As the administrator with the password, whatever else this browser is. */
    public Answer asAdministrator(String method, String path, Object body) {
        return call(
                method,
                path,
                body == null ? "" : Json.text(body),
                "Authorization",
                Http.ADMIN,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                Enterprise.newKey());
    }

    public Answer follow(String address) {
        return followed(get(address));
    }

    public Answer followed(Answer answer) {
        Answer now = answer;
        for (int i = 0; i < MOST_REDIRECTS && now.status() == 302; i++) {
            now = get(resolve(now));
        }
        return now;
    }

    /** Follows redirects until one leads to an address that begins like this, and answers that address. */
    public String followUntil(Answer answer, String prefix) {
        Answer now = answer;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            now.expect(302);
            String next = resolve(now);
            if (next.startsWith(prefix)) {
                return next;
            }
            now = get(next);
        }
        throw new AssertionError("never came to " + prefix + ": " + trail);
    }

    private static String resolve(Answer answer) {
        return answer.response().uri().resolve(answer.header("Location")).toString();
    }

    /** Types name and password into the provider's form; the answer is the redirect after it. */
    public Answer typeAtProvider(Answer form, String person) {
        Matcher csrf = CSRF.matcher(new String(form.body(), StandardCharsets.UTF_8));
        assertThat(csrf.find()).as(form::toString).isTrue();
        return call(
                "POST",
                TestProvider.ISSUER + "/login",
                "username=" + encoded(person) + "&password=" + TestProvider.PASSWORD + "&_csrf="
                        + encoded(csrf.group(1)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    /** The whole way from Tasklist through the provider's form and back. */
    public Answer logIn(String person) {
        return logIn(person, "/camunda/app/tasklist/default/");
    }

    public Answer logIn(String person, String page) {
        return followed(typeAtProvider(follow(page), person));
    }

    /** The address with the code on which the provider sends the browser back, not yet opened. */
    public String backFromProvider(String person) {
        return followUntil(typeAtProvider(follow("/login/start"), person), RETURN);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().get(URI.create(TestProvider.APPLICATION)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
