package cn.kexie.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A real OpenID provider (Spring Authorization Server) on this machine, whose people, keys and manners a test may change. */
public final class TestProvider {

    static final String SECRET = "for-this-test-only";

    public static final String AUDIENCE = "https://kexie.example/api";
    public static final String PASSWORD = "Provider-2026";

    /** By number: what a browser keeps for the application's host is not the provider's business. */
    public static final String ISSUER = "http://127.0.0.1:" + ProviderAddresses.PROVIDER;

    public static final String APPLICATION = "https://localhost:" + ProviderAddresses.APPLICATION;

    static final Map<String, Map<String, Object>> PEOPLE = new ConcurrentHashMap<>();

    static volatile RSAKey key = newKey();
    static volatile UnaryOperator<String> idTokens = UnaryOperator.identity();

    private static Answer beforeItRan;

    private TestProvider() {}

    static synchronized void startOnce() {
        if (beforeItRan == null) {
            beforeItRan = new Visitor().follow(APPLICATION + "/camunda/app/tasklist/default/");
            new SpringApplicationBuilder(TestProviderBeans.class)
                    .properties(
                            "spring.config.name=test-provider",
                            "server.address=127.0.0.1",
                            "server.port=" + ProviderAddresses.PROVIDER,
                            "spring.main.banner-mode=off",
                            "spring.jmx.enabled=false")
                    .run();
        }
    }

    /** Ours is configured; the provider wants each client to have another. */
    public static String secretOf(String client) {
        return client.equals("kexie") ? SECRET : SECRET + "-by-" + client;
    }

    /** What somebody was answered who wanted to log in before the provider ran. */
    public static Answer beforeItRan() {
        return beforeItRan;
    }

    /** Somebody new, with these claims besides the name. */
    public static String person(String name, Map<String, Object> claims) {
        PEOPLE.put(name, claims);
        return name;
    }

    public static RSAKey key() {
        return key;
    }

    /** From now on the provider signs with a new key and publishes no other. */
    public static RSAKey rotate() {
        RSAKey before = key;
        key = newKey();
        return before;
    }

    /** What the provider gives out instead of its ID tokens, until told otherwise. */
    public static void tamper(UnaryOperator<String> change) {
        idTokens = change;
    }

    public static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of an access token as the provider gives it to this system. */
    public static JWTClaimsSet.Builder machine(String subject) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(subject)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("scope", "kexie");
    }

    public static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(JOSEObjectType.JWT);
    }

    public static String signed(JWTClaimsSet claims) {
        return signed(header().build(), claims, key);
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey by) {
        try {
            return signed(header, claims, new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
