package cn.kexie.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Http;
import cn.kexie.support.ProviderTest;
import cn.kexie.support.TestProvider;
import cn.kexie.support.Visitor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ProviderTest
@DisplayName("攻击：假造、挪用系统令牌")
class MachineTokenAttackIT {

    private static final String PATH = "/api/test/parcels";
    private static final String SUBJECT = "system-" + UUID.randomUUID();
    private static final String ENTERPRISE = CreditCodes.in("440106");

    private static boolean admitted;

    private final Visitor visitor = new Visitor();

    @BeforeEach
    void admit() {
        if (!admitted) {
            admit(SUBJECT, ENTERPRISE).expect(201);
            admitted = true;
        }
    }

    private Answer admit(String subject, String enterprise) {
        return visitor.asAdministrator(
                "POST",
                "/api/v1/admin/token-clients",
                Map.of("unifiedSocialCreditCode", enterprise, "name", "测试系统", "subject", subject));
    }

    private Answer call(String token) {
        return visitor.call("GET", PATH, "", "Authorization", "Bearer " + token);
    }

    private static JWTClaimsSet.Builder claims() {
        return TestProvider.machine(SUBJECT);
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static Named<Supplier<String>> token(String name, Supplier<String> token) {
        return Named.of(name, token);
    }

    private static JWSHeader as(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm)
                .keyID(TestProvider.key().getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    /** Signed by a key of the attacker's, with a header that recommends it. */
    private static String recommending(BiFunction<JWSHeader.Builder, RSAKey, JWSHeader.Builder> by) {
        RSAKey own = TestProvider.newKey();
        return TestProvider.signed(by.apply(TestProvider.header(), own).build(), claims().build(), own);
    }

    private static String mac(byte[] secret) {
        try {
            return TestProvider.signed(as(JWSAlgorithm.HS256), claims().build(), new MACSigner(secret));
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

    private static String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String elliptic() {
        try {
            var own = new ECKeyGenerator(Curve.P_256).generate();
            return TestProvider.signed(as(JWSAlgorithm.ES256), claims().build(), new ECDSASigner(own));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String token, int at, String instead) {
        String[] parts = token.split("\\.");
        parts[at] = instead;
        return String.join(".", parts);
    }

    private static String payload(String json) {
        String token = TestProvider.signed(claims().build());
        return part(token, 1, Base64URL.encode(json).toString());
    }

    private static String raw(String header, String payload, String signature) {
        return Base64URL.encode(header) + "." + Base64URL.encode(payload) + "." + signature;
    }

    static Stream<Named<Supplier<String>>> hostile() {
        List<Named<Supplier<String>>> all = new ArrayList<>();
        all.add(token("none", () -> new PlainJWT(claims().build()).serialize()));
        all.add(token(
                "none with a signature",
                () -> raw("{\"alg\":\"none\"}", claims().build().toString(), "AAAA")));
        all.add(token("NoNe", () -> raw("{\"alg\":\"NoNe\"}", claims().build().toString(), "AAAA")));
        all.add(token("without signature", () -> part(TestProvider.signed(claims().build()), 2, "")));
        all.add(token("HMAC with the public key", () -> mac(publicKey())));
        all.add(token("HMAC with the public key as PEM", () -> mac(pem().getBytes(StandardCharsets.US_ASCII))));
        all.add(token(
                "HMAC with the key set",
                () -> mac(TestProvider.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))));
        all.add(token("HMAC with the client secret", () -> mac("for-this-test-only-for-this-test-only".getBytes())));
        all.add(token("another key under the same id", () -> recommending((header, own) -> header)));
        all.add(token(
                "another key under an unknown id", () -> recommending((header, own) -> header.keyID("invented"))));
        all.add(token("no key id, another key", () -> recommending((header, own) -> header.keyID(null))));
        all.add(token(
                "its own key in the header",
                () -> recommending(
                        (header, own) -> header.jwk(own.toPublicJWK()).keyID(own.getKeyID()))));
        all.add(token(
                "its own key at an address",
                () -> recommending((header, own) ->
                        header.jwkURL(URI.create("http://127.0.0.1:9/keys")).keyID(own.getKeyID()))));
        all.add(token(
                "a certificate at an address",
                () -> recommending((header, own) -> header.x509CertURL(URI.create("http://127.0.0.1:9/cert")))));
        all.add(token(
                "a certificate in the header",
                () -> recommending((header, own) -> header.x509CertChain(List.of(Base64.encode("no certificate"))))));
        all.add(token(
                "a key id that is a path", () -> recommending((header, own) -> header.keyID("../../../dev/null"))));
        all.add(token(
                "a key id that is a statement", () -> recommending((header, own) -> header.keyID("' or '1'='1"))));
        all.add(token("another kind of key", MachineTokenAttackIT::elliptic));
        all.add(token(
                "a critical header nobody knows",
                () -> TestProvider.signed(
                        TestProvider.header()
                                .criticalParams(Set.of("exp"))
                                .customParam("exp", 1)
                                .build(),
                        claims().build(),
                        TestProvider.key())));
        all.add(token(
                "unencoded payload",
                () -> recommending(
                        (header, own) -> header.base64URLEncodePayload(false).criticalParams(Set.of("b64")))));
        all.add(token(
                "another issuer",
                () -> TestProvider.signed(
                        claims().issuer("https://evil.example").build())));
        all.add(token(
                "the issuer with a slash",
                () -> TestProvider.signed(
                        claims().issuer(TestProvider.ISSUER + "/").build())));
        all.add(token(
                "no issuer", () -> TestProvider.signed(claims().issuer(null).build())));
        all.add(token(
                "another audience",
                () -> TestProvider.signed(
                        claims().audience("https://other.example/api").build())));
        all.add(token(
                "the audience of the login",
                () -> TestProvider.signed(claims().audience("kexie").build())));
        all.add(token(
                "an audience that begins alike",
                () -> TestProvider.signed(
                        claims().audience(TestProvider.AUDIENCE + "/x").build())));
        all.add(token(
                "no audience",
                () -> TestProvider.signed(claims().audience((String) null).build())));
        all.add(token(
                "expired",
                () -> TestProvider.signed(claims().issueTime(in(-420))
                        .notBeforeTime(in(-420))
                        .expirationTime(in(-120))
                        .build())));
        all.add(token(
                "for ever",
                () -> TestProvider.signed(claims().expirationTime(null).build())));
        all.add(token(
                "not yet",
                () -> TestProvider.signed(claims().notBeforeTime(in(120)).build())));
        all.add(token("nobody", () -> TestProvider.signed(claims().subject(null).build())));
        all.add(token(
                "somebody unknown",
                () -> TestProvider.signed(claims().subject("stranger").build())));
        all.add(token(
                "nearly the subject",
                () -> TestProvider.signed(
                        claims().subject(SUBJECT.toUpperCase()).build())));
        all.add(token(
                "the enterprise in a claim",
                () -> TestProvider.signed(claims().subject("stranger")
                        .claim("azp", SUBJECT)
                        .claim("client_id", SUBJECT)
                        .claim("unifiedSocialCreditCode", ENTERPRISE)
                        .build())));
        all.add(token(
                "a person",
                () -> TestProvider.signed(
                        claims().claim("scope", "openid kexie").build())));
        all.add(token(
                "a person, as a list",
                () -> TestProvider.signed(
                        claims().claim("scope", List.of("kexie", "openid")).build())));
        all.add(token(
                "a logout token",
                () -> TestProvider.signed(
                        TestProvider.header()
                                .type(new JOSEObjectType("logout+jwt"))
                                .build(),
                        claims().build(),
                        TestProvider.key())));
        all.add(token(
                "a proof of possession",
                () -> TestProvider.signed(
                        TestProvider.header()
                                .type(new JOSEObjectType("dpop+jwt"))
                                .build(),
                        claims().build(),
                        TestProvider.key())));
        all.add(token(
                "changed content",
                () -> payload(claims().subject("stranger").build().toString())));
        all.add(token("content that is no JSON", () -> payload("<xml/>")));
        all.add(token("deep content", () -> payload("[".repeat(3000))));
        all.add(token("an encrypted token", () -> "e30.e30.e30.e30.e30"));
        all.add(token("empty parts", () -> "e30.e30.e30"));
        all.add(token("dots", () -> ".."));
        all.add(token(
                "a long token",
                () -> TestProvider.signed(
                                claims().claim("padding", "x".repeat(5000)).build()) + "A"));
        all.add(token(
                "two tokens",
                () -> TestProvider.signed(claims().build()) + "," + TestProvider.signed(claims().build())));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isTurnedAwayLikeAWrongKey(Supplier<String> token) {
        Answer refused = call(token.get()).isProblem(401, "BAD_CREDENTIALS");
        Answer wrongKey = call("kx_wrong").isProblem(401, "BAD_CREDENTIALS");
        assertThat(refused.body()).isEqualTo(wrongKey.body());
        assertThat(refused.response().headers().allValues("WWW-Authenticate"))
                .isEqualTo(wrongKey.response().headers().allValues("WWW-Authenticate"));
    }

    @Test
    void theTokenOfALoginIsNoneOfASystem() {
        String person = TestProvider.person(
                "clerk-" + UUID.randomUUID().toString().substring(0, 8),
                Map.of("groups", List.of("kexie.acceptance.440222")));
        List<String> seen = new ArrayList<>();
        TestProvider.tamper(token -> {
            seen.add(token);
            return token;
        });
        visitor.logIn(person).expect(200);
        TestProvider.tamper(token -> token);
        assertThat(new Visitor()
                        .call("GET", PATH, "", "Authorization", "Bearer " + seen.get(0))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRevokedSystemIsOutWithItsNextCall() {
        String subject = "system-" + UUID.randomUUID();
        String token = TestProvider.signed(TestProvider.machine(subject).build());
        call(token).expect(401);
        String client = admit(subject, ENTERPRISE).expect(201).text("clientId");
        call(token).expect(200);
        visitor.asAdministrator("DELETE", "/api/v1/admin/api-clients/" + client, null)
                .expect(204);
        call(token).expect(401);
    }

    @Test
    void aSubjectBelongsToOneSystem() {
        admit(SUBJECT, CreditCodes.in("440106")).isProblem(409, "SUBJECT_TAKEN");
        admit("white space", ENTERPRISE).expect(422);
        admit("", ENTERPRISE).expect(422);
    }

    @Test
    void onlyAdministratorsAdmit() {
        Answer refused = visitor.call(
                "POST",
                "/api/v1/admin/token-clients",
                "{}",
                "Authorization",
                "Bearer " + TestProvider.signed(claims().build()),
                "Content-Type",
                "application/json");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(visitor.call(
                                "GET",
                                "/api/v1/admin/staff-identities",
                                "",
                                "Authorization",
                                "Bearer " + TestProvider.signed(claims().build()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTokenOpensNothingOfTheEngine() {
        for (String path :
                List.of("/engine-rest/task", "/actuator/health", "/camunda/api/engine/engine/default/task")) {
            Answer answer =
                    visitor.call("GET", path, "", "Authorization", "Bearer " + TestProvider.signed(claims().build()));
            assertThat(answer.text("id")).isEmpty();
            assertThat(answer.status()).isIn(200, 401);
            if (path.startsWith("/engine-rest") || path.startsWith("/camunda")) {
                answer.expect(401);
            }
        }
    }

    static Stream<Named<Supplier<String>>> proper() {
        return Stream.of(
                token("as the provider makes it", () -> TestProvider.signed(claims().build())),
                token(
                        "ended 30 seconds ago by our clock",
                        () -> TestProvider.signed(claims().issueTime(in(-330))
                                .notBeforeTime(in(-330))
                                .expirationTime(in(-30))
                                .build())),
                token(
                        "begins in 30 seconds by our clock",
                        () -> TestProvider.signed(
                                claims().notBeforeTime(in(30)).issueTime(in(30)).build())),
                token(
                        "several audiences",
                        () -> TestProvider.signed(
                                claims().audience(List.of("https://other.example", TestProvider.AUDIENCE))
                                        .build())),
                token(
                        "at+jwt",
                        () -> TestProvider.signed(
                                TestProvider.header()
                                        .type(new JOSEObjectType("at+jwt"))
                                        .build(),
                                claims().build(),
                                TestProvider.key())),
                token(
                        "no type",
                        () -> TestProvider.signed(
                                TestProvider.header().type(null).build(), claims().build(), TestProvider.key())),
                token(
                        "no key id",
                        () -> TestProvider.signed(
                                TestProvider.header().keyID(null).build(), claims().build(), TestProvider.key())),
                token("PS256", MachineTokenAttackIT::probabilistic),
                token(
                        "more claims",
                        () -> TestProvider.signed(claims().claim("azp", "x")
                                .jwtID("1")
                                .claim("名称", "系统")
                                .build())));
    }

    private static String probabilistic() {
        try {
            return TestProvider.signed(as(JWSAlgorithm.PS256), claims().build(), new RSASSASigner(TestProvider.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("proper")
    void isLetIn(Supplier<String> token) {
        call(token.get()).expect(200);
    }

    @Test
    void theProvidersOwnTokenWorks() {
        admit("system-a", ENTERPRISE);
        Answer issued = visitor.call(
                "POST",
                TestProvider.ISSUER + "/oauth2/token",
                "grant_type=client_credentials&scope=kexie",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Authorization",
                Http.basic("system-a", TestProvider.secretOf("system-a")));
        call(issued.expect(200).text("access_token")).expect(200);
    }

    @Test
    void aNewKeyIsFoundAndTheOldOneForgotten() throws Exception {
        String old = TestProvider.signed(claims().build());
        call(old).expect(200);
        RSAKey before = TestProvider.rotate();
        // As many requests as may come between two looks at the provider's keys.
        Answer answer = call(TestProvider.signed(claims().build()));
        for (int i = 0; i < 50 && answer.status() != 200; i++) {
            answer = call(TestProvider.signed(claims().build()));
        }
        answer.expect(200);
        call(old).expect(401);
        assertThat(before.getKeyID()).isNotEqualTo(TestProvider.key().getKeyID());
    }

    @Test
    void aKeyStillDoes() {
        String key = visitor.asAdministrator(
                        "POST",
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", ENTERPRISE, "name", "测试系统"))
                .expect(201)
                .text("apiKey");
        call(key).expect(200);
    }
}
