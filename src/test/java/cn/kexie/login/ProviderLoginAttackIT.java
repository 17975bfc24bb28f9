package cn.kexie.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.ProviderTest;
import cn.kexie.support.TestProvider;
import cn.kexie.support.Visitor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProviderTest
@DisplayName("攻击：骗过统一身份认证登录")
class ProviderLoginAttackIT {

    private static final String GROUP = "kexie.acceptance.440222";

    @Autowired
    private IdentityService identity;

    private final Visitor visitor = new Visitor();

    @AfterEach
    void honestAgain() {
        TestProvider.tamper(UnaryOperator.identity());
    }

    private static String person(String... groups) {
        return person(Map.of("groups", List.of(groups)));
    }

    private static String person(Map<String, Object> claims) {
        return TestProvider.person("person-" + UUID.randomUUID().toString().substring(0, 8), claims);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void isOutside(Visitor browser, String person) {
        assertThat(browser.who().status()).isNotEqualTo(200);
        assertThat(identity.createUserQuery().userId(person).count()).isZero();
    }

    private static Named<UnaryOperator<String>> change(String name, UnaryOperator<String> change) {
        return Named.of(name, change);
    }

    /** A token with other claims, by the provider's own key. */
    private static UnaryOperator<String> claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return token -> TestProvider.signed(
                change.apply(new JWTClaimsSet.Builder(claimsOf(token))).build());
    }

    private static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mac(String token, byte[] secret) {
        try {
            return TestProvider.signed(new JWSHeader(JWSAlgorithm.HS256), claimsOf(token), new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] publicKey() {
        try {
            return TestProvider.key().toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    static Stream<Named<UnaryOperator<String>>> tokens() {
        RSAKey other = TestProvider.newKey();
        return Stream.of(
                change("unsigned", token -> new PlainJWT(claimsOf(token)).serialize()),
                change("HMAC with the public key", token -> mac(token, publicKey())),
                change(
                        "HMAC with the client secret",
                        token -> mac(token, "for-this-test-only-for-this-test-only".getBytes())),
                change(
                        "another key under the same id",
                        token -> TestProvider.signed(TestProvider.header().build(), claimsOf(token), other)),
                change(
                        "another key it brings along",
                        token -> TestProvider.signed(
                                TestProvider.header()
                                        .jwk(other.toPublicJWK())
                                        .keyID(other.getKeyID())
                                        .build(),
                                claimsOf(token),
                                other)),
                change("signature cut off", token -> token.substring(0, token.lastIndexOf('.') + 1)),
                change("no token", token -> "no-token"),
                change("expired", claims(all -> all.issueTime(in(-420)).expirationTime(in(-120)))),
                change("no end", claims(all -> all.expirationTime(null))),
                change("from the future", claims(all -> all.issueTime(in(3600)).notBeforeTime(in(3600)))),
                change("another issuer", claims(all -> all.issuer("https://evil.example"))),
                change("no issuer", claims(all -> all.issuer(null))),
                change("for another application", claims(all -> all.audience("other-app"))),
                change("for the machines", claims(all -> all.audience(TestProvider.AUDIENCE))),
                change(
                        "for several, handed on by another",
                        claims(all ->
                                all.audience(List.of("kexie", "other-app")).claim("azp", "other-app"))),
                change(
                        "for several, nobody says by whom",
                        claims(all ->
                                all.audience(List.of("kexie", "other-app")).claim("azp", null))),
                change("another nonce", claims(all -> all.claim("nonce", "another"))),
                change("no nonce", claims(all -> all.claim("nonce", null))),
                change("nobody", claims(all -> all.subject(null))),
                change(
                        "an access token",
                        token -> TestProvider.signed(
                                TestProvider.header()
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                claimsOf(token),
                                TestProvider.key())));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenThatIsNotQuiteRightOpensNothing(UnaryOperator<String> change) {
        String person = person(GROUP);
        TestProvider.tamper(change);
        Answer page = visitor.logIn(person);
        assertThat(page.status()).isEqualTo(401);
        assertThat(text(page)).contains("登录没有完成");
        isOutside(visitor, person);
    }

    @Test
    void anOldTokenIsNotReplayed() {
        String person = person(GROUP);
        List<String> seen = new ArrayList<>();
        TestProvider.tamper(token -> {
            seen.add(token);
            return seen.get(0);
        });
        visitor.logIn(person).expect(200);
        assertThat(new Visitor().logIn(person(GROUP)).status()).isEqualTo(401);
    }

    static Stream<UnaryOperator<String>> answers() {
        return Stream.of(
                address -> Visitor.RETURN,
                address -> address.replaceAll("&?state=[^&]*", ""),
                address -> address.replaceAll("state=[^&]*", "state=invented"),
                address -> address.replaceAll("state=[^&]*", "state="),
                address -> address.replaceAll("code=[^&]*", "code=invented"),
                address -> address.replaceAll("code=[^&]*&?", ""),
                address -> address + "&iss=" + Visitor.encoded("https://evil.example"),
                address -> address.replaceAll("code=[^&]*", "error=" + Visitor.encoded("<script>alert(1)</script>")),
                address -> address.replaceAll("code=[^&]*", "error=server_error&error_description=%0d%0aSet-Cookie:x"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerThatIsNotTheProvidersOpensNothing(UnaryOperator<String> change) {
        String person = person(GROUP);
        Answer page = visitor.followed(visitor.get(change.apply(visitor.backFromProvider(person))));
        assertThat(page.status()).isEqualTo(401);
        assertThat(text(page)).contains("登录没有完成").doesNotContain("<script>");
        assertThat(page.header("x")).isEmpty();
        isOutside(visitor, person);
    }

    @Test
    void whoIsTurnedAwayByTheProviderIsToldSo() {
        String address = visitor.backFromProvider(person(GROUP)).replaceAll("code=[^&]*", "error=access_denied");
        assertThat(text(visitor.follow(address))).contains("统一身份认证没有同意这次登录");
    }

    @Test
    void anAnswerWorksOnce() {
        String address = visitor.backFromProvider(person(GROUP));
        visitor.follow(address).expect(200);
        assertThat(visitor.follow(address).status()).isEqualTo(401);
        assertThat(new Visitor().follow(address).status()).isEqualTo(401);
    }

    @Test
    void nobodyIsLoggedInWithAnAnswerMeantForAnother() {
        String attackers = visitor.backFromProvider(person(GROUP));
        Visitor victim = new Visitor();
        victim.get("/login/start").expect(302);
        assertThat(victim.follow(attackers).status()).isEqualTo(401);
        assertThat(victim.who().status()).isNotEqualTo(200);
    }

    @Test
    void theCodeOfAnotherApplicationIsRefused() {
        String person = person(GROUP);
        String ours = visitor.backFromProvider(person);
        String theirs = visitor.followUntil(
                visitor.get(
                        TestProvider.ISSUER + "/oauth2/authorize?response_type=code&client_id=other-app&scope=openid"
                                + "&state=x&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                                + "&redirect_uri=" + Visitor.encoded(TestProvider.APPLICATION + "/elsewhere")),
                TestProvider.APPLICATION + "/elsewhere");
        String code = theirs.replaceAll(".*code=([^&]*).*", "$1");
        assertThat(visitor.follow(ours.replaceAll("code=[^&]*", "code=" + code)).status())
                .isEqualTo(401);
        isOutside(visitor, person);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/camunda/app/tasklist/default/@evil.example",
                "/camunda/app/tasklist/default/../../../../login",
                "javascript:alert(1)",
                "/camunda/app/tasklist/default/\r\nSet-Cookie: a=b",
                "/camunda/app/evil/default/",
                "/api/v1/admin/api-clients",
                "https://localhost@evil.example/camunda/app/tasklist/default/"
            })
    void theWayBackLeadsNowhereElse(String wanted) {
        Answer form = visitor.follow("/login/start?to=" + Visitor.encoded(wanted));
        Answer page = visitor.followed(visitor.typeAtProvider(form, person(GROUP)));
        assertThat(page.response().uri()).hasToString(TestProvider.APPLICATION + "/camunda/app/tasklist/default/");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Host, evil.example", "X-Forwarded-Proto, http", "Forwarded, host=evil.example"})
    void aHeaderDoesNotMoveTheReturnAddress(String header, String value) {
        Answer answer = visitor.call("GET", "/login/start", "", header, value).expect(302);
        assertThat(answer.header("Location"))
                .startsWith(TestProvider.ISSUER)
                .contains("redirect_uri=" + TestProvider.APPLICATION)
                .doesNotContain("evil.example");
    }

    static Stream<Object> groups() {
        return Stream.of(
                List.of("camunda-admin"),
                List.of("kexie.camunda-admin"),
                List.of("kexie.CAMUNDA-ADMIN"),
                List.of("kexie.camunda-admin "),
                List.of("kexie. camunda-admin"),
                List.of("kexie.camunda-admin\u0000"),
                List.of("kexie.camunda-admin,kexie.acceptance.440222"),
                List.of("Province-IT"),
                List.of("province-it "),
                List.of("kexie.province-it"),
                List.of("kexie.it-system"),
                List.of("acceptance.440222"),
                List.of("KEXIE.acceptance.440222"),
                List.of("kexie."),
                List.of("kexie.*"),
                List.of("kexie.%"),
                List.of("kexie.' or '1'='1"),
                List.of("kexie.${camunda-admin}"),
                List.of("kexie.../camunda-admin"),
                List.of("kexie.<script>alert(1)</script>"),
                List.of("kexie.受理"),
                List.of("kexie." + "x".repeat(5000)),
                List.of(List.of("kexie.acceptance.440222")),
                List.of(Map.of("kexie.acceptance.440222", true)),
                List.of(1, 2, 3),
                Map.of("province-it", true),
                "camunda-admin",
                42,
                true);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void groupsThatAreNotMeantForUsGiveNothing(Object groups) {
        systemGroup();
        String person = person(Map.of("groups", groups));
        assertThat(text(visitor.logIn(person))).contains("还没有分配职责");
        isOutside(visitor, person);
    }

    private void systemGroup() {
        if (identity.createGroupQuery().groupId("it-system").count() == 0) {
            Group group = identity.newGroup("it-system");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
    }

    @Test
    void manyGroupsDoNotHurt() {
        List<String> many = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(i -> "kexie.zz-" + i).toList());
        many.add(GROUP);
        String person = person(Map.of("groups", many));
        visitor.logIn(person).expect(200);
        assertThat(identity.createGroupQuery().groupMember(person).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Admin", "ADMIN", "clerk", "Clerk"})
    void whoIsCalledLikeAnAccountDoesNotGetIt(String name) {
        long before = identity.createUserQuery().count();
        Answer page = visitor.logIn(person(Map.of("preferred_username", name, "groups", List.of("province-it"))));
        assertThat(page.status()).isEqualTo(403);
        assertThat(text(page)).contains("账号已经存在");
        assertThat(visitor.who().status()).isNotEqualTo(200);
        assertThat(identity.createUserQuery().count()).isEqualTo(before);
    }

    static Stream<Object> names() {
        return Stream.of(
                "",
                " ",
                "a b",
                "张三",
                "../admin",
                "a/b",
                "user@example.org",
                "<script>alert(1)</script>",
                "admin\u0000",
                "admin ",
                "аdmin",
                "-x",
                "x".repeat(65),
                "x' or '1'='1",
                "${x}",
                7,
                List.of("admin"),
                Map.of("x", "y"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsNoNameMakesNoAccount(Object name) {
        long before = identity.createUserQuery().count();
        Answer page = visitor.logIn(person(Map.of("preferred_username", name, "groups", List.of(GROUP))));
        assertThat(page.status()).isEqualTo(403);
        assertThat(text(page)).contains("账号名不能使用").doesNotContain("<script>");
        assertThat(identity.createUserQuery().count()).isEqualTo(before);
    }

    @Test
    void theNameIsNotThePerson() {
        String owner = person(GROUP);
        visitor.logIn(owner).expect(200);
        String thief = person(Map.of("preferred_username", owner, "groups", List.of("province-it")));
        Visitor thiefs = new Visitor();
        assertThat(text(thiefs.logIn(thief))).contains("账号已经存在");
        assertThat(thiefs.who().status()).isNotEqualTo(200);
        assertThat(identity.createUserQuery()
                        .memberOfGroup("camunda-admin")
                        .userId(owner)
                        .count())
                .isZero();
        Map<String, Object> renamed = new HashMap<>(Map.of("groups", List.of(GROUP)));
        renamed.put("preferred_username", "renamed-" + owner);
        TestProvider.person(owner, renamed);
        Visitor again = new Visitor();
        again.logIn(owner).expect(200);
        assertThat(again.who().text("userId")).isEqualTo(owner);
    }

    @Test
    void aHostileNameOfAPersonIsJustAName() {
        String person = person(Map.of("name", "<img src=x onerror=alert(1)>\r\n", "groups", List.of(GROUP)));
        visitor.logIn(person).expect(200);
        assertThat(identity.createUserQuery().userId(person).singleResult().getFirstName())
                .isEqualTo("<img src=x onerror=alert(1)>");
    }

    @Test
    void aSessionPlantedBeforeTheLoginIsWorthNothing() {
        String address = visitor.backFromProvider(person(GROUP));
        String planted = visitor.cookie("JSESSIONID");
        visitor.follow(address).expect(200);
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(planted);
        assertThat(new Visitor()
                        .call("GET", "/api/test/parcels", "", "Cookie", "JSESSIONID=" + planted)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/logout",
        "POST, /camunda/api/engine/engine/default/filter/create",
        "POST, /api/v1/admin/api-clients",
        "PUT, /api/v1/admin/staff-identities/clerk",
        "DELETE, /api/v1/admin/staff-identities/clerk",
        "POST, /api/v1/admin/token-clients"
    })
    void anotherSiteCannotUseTheLogin(String method, String path) {
        visitor.logIn(person("province-it")).expect(200);
        for (String token : List.of("", "x")) {
            Answer answer = visitor.call(
                    method,
                    path,
                    "{}",
                    "Content-Type",
                    "application/json",
                    "X-XSRF-TOKEN",
                    token,
                    "Origin",
                    "https://evil.example");
            assertThat(answer.status()).as(answer::toString).isIn(401, 403);
        }
    }

    @Test
    void theLoginOfAPageDoesNotOpenTheInterfaceForScripts() {
        visitor.logIn(person("province-it")).expect(200);
        assertThat(visitor.get("/engine-rest/user").status()).isEqualTo(401);
    }

    @Test
    void noTokenIsShownToThePage() {
        List<String> seen = new ArrayList<>();
        TestProvider.tamper(token -> {
            seen.add(token);
            return token;
        });
        Answer page = visitor.logIn(person(GROUP)).expect(200);
        assertThat(text(page)).doesNotContain(seen.get(0));
        assertThat(page.response().headers().map().toString()).doesNotContain(seen.get(0));
        assertThat(visitor.trail()).noneMatch(address -> address.contains(seen.get(0)));
    }

    @Test
    void aClockThatIsHalfAMinuteOffDoesNotMatter() {
        TestProvider.tamper(claims(all -> all.issueTime(in(30)).notBeforeTime(in(30))));
        visitor.logIn(person(GROUP)).expect(200);
        TestProvider.tamper(claims(all -> all.issueTime(in(-90)).expirationTime(in(-30))));
        new Visitor().logIn(person(GROUP)).expect(200);
    }
}
