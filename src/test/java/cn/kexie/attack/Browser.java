package cn.kexie.attack;

import cn.kexie.support.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A browser that has opened Tasklist, with its cookies. */
final class Browser {

    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Browser(int port) {
        base = "http://localhost:" + port;
        open();
    }

    Answer open() {
        return call("GET", "/camunda/app/tasklist/default/", "", "Accept", "text/html");
    }

    Answer login(String userId, String password) {
        Answer answer = call(
                "POST",
                LOGIN,
                "username=" + encoded(userId) + "&password=" + encoded(password),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN",
                cookie("XSRF-TOKEN"));
        open();
        return answer;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** @param headers names and values in turn */
    Answer call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
