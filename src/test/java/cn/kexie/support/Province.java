package cn.kexie.support;

import cn.kexie.platform.ChinaTime;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who has to do with the application under test: enterprises, staff, the administrator, the public. */
public final class Province {

    private static final Map<String, Staff> OFFICERS = new ConcurrentHashMap<>();

    private final Http http;
    private final int port;

    public Province(int port) {
        this.port = port;
        this.http = new Http(port);
    }

    /** A new enterprise with a valid credit code and an API key. */
    public Enterprise enterprise() {
        return enterprise(CreditCodes.in("440106"));
    }

    /** An API key of the enterprise that has this credit code. */
    public Enterprise enterprise(String creditCode) {
        return enterprise(creditCode, "测试企业" + creditCode.substring(8));
    }

    /** Another system of an enterprise, with a key of its own. */
    public Enterprise anotherClientOf(Enterprise enterprise) {
        return enterprise(enterprise.creditCode(), enterprise.name());
    }

    /** A society, a university or a park with a key of its own. */
    public Enterprise partner() {
        String creditCode = CreditCodes.in("440106");
        return client(creditCode, "测试学会" + creditCode.substring(8), "PARTNER");
    }

    private Enterprise enterprise(String creditCode, String name) {
        return client(creditCode, name, "ENTERPRISE");
    }

    private Enterprise client(String creditCode, String name, String kind) {
        String apiKey = administrator()
                .post(
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", creditCode, "name", name, "kind", kind))
                .expect(201)
                .text("apiKey");
        return new Enterprise(http, creditCode, name, apiKey);
    }

    public Staff administrator() {
        return new Staff(http, "admin");
    }

    /** An account of the demo, such as committee1. */
    public Staff account(String userId) {
        return new Staff(http, userId);
    }

    /** Whoever holds a role of a body; always the same person. */
    public Staff officer(String role, String body) {
        String group = role + "." + body;
        return OFFICERS.computeIfAbsent(port + group, key -> newcomer("it-" + group, group));
    }

    /** Somebody new, made by the administrator and put into groups that exist. */
    public Staff newcomer(String userId, String... groups) {
        Staff administrator = administrator();
        administrator
                .post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile", Map.of("id", userId, "firstName", "测试", "lastName", userId),
                                "credentials", Map.of("password", Staff.PASSWORD)))
                .expect(204);
        for (String group : groups) {
            administrator
                    .call("PUT", "/engine-rest/group/%s/members/%s".formatted(group, userId), "{}")
                    .expect(204);
        }
        return new Staff(http, userId);
    }

    /** Anybody without login. */
    public Answer visit(String path) {
        return call("GET", path, "");
    }

    public Answer call(String method, String path, String body, String... headers) {
        return http.call(method, path, BodyPublishers.ofString(body), headers);
    }

    /** The application's day, which a demo clock may have put forward. */
    public LocalDate today() {
        Answer clock = administrator().get("/api/v1/admin/clock");
        return clock.status() == 200
                ? OffsetDateTime.parse(clock.text("now")).toLocalDate()
                : LocalDate.now(ChinaTime.ZONE);
    }
}
