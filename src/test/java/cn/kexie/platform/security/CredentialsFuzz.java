package cn.kexie.platform.security;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.identity.UserId;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** Nobody is let in but by the one right header, and whatever else stands there is a wrong credential, not an error. */
final class CredentialsFuzz {

    private static final String USER = "clerk";
    private static final String PASSWORD = "sample:密码";
    private static final String KEY = "kx_sample";

    static Stream<byte[]> headers() {
        return Fuzzed.seeds(
                "Basic " + encoded(USER + ":" + PASSWORD),
                "basic " + encoded(USER + ":wrong"),
                "Basic " + encoded(":"),
                "Basic !!",
                "Bearer " + KEY,
                "bearer kx_\u00e9",
                "Bearer",
                "Digest x",
                "2001:db8::1",
                "fe80::1%1");
    }

    @MethodSource("headers")
    @FuzzTest
    void header(byte[] bytes) {
        String header = Fuzzed.text(bytes);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        source(header);
        boolean basic = presented(
                        new BasicCredentials(oneAccount(), new LoginEpochs(new InMemoryLoginEpochs())), request)
                .isPresent();
        boolean bearer = presented(bearer(), request).isPresent();
        holds(!basic || isBasic(header), "let in as staff", header);
        holds(
                !bearer || header.toLowerCase(Locale.ROOT).startsWith("bearer ") && header.contains(KEY),
                "let in",
                header);
        if (header.equals("Basic " + encoded(USER + ":" + PASSWORD))) {
            holds(basic, "turned away", header);
        }
    }

    /** One bucket for a network, whatever a proxy says the address is. */
    private static void source(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        String source = RequestSource.of(request);
        holds(source != null && source.length() <= Math.max(24, address.length()), "source", address, source);
        same(source, RequestSource.of(request));
    }

    private static Optional<Authentication> presented(Credentials credentials, MockHttpServletRequest request) {
        try {
            return credentials.of(request);
        } catch (BadCredentialsException wrong) {
            return Optional.empty();
        }
    }

    private static BearerCredentials bearer() {
        ApiKeys keys = key ->
                key.equals(KEY) ? Optional.of(new ClientPrincipal("1", "91440106MA0000015E", "示例")) : Optional.empty();
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("keys", keys));
        return new BearerCredentials(beans.getBeanProvider(ApiKeys.class), beans.getBeanProvider(MachineTokens.class));
    }

    private static boolean isBasic(String header) {
        byte[] decoded =
                Base64.getDecoder().decode(header.substring("Basic".length()).trim());
        return header.toLowerCase(Locale.ROOT).startsWith("basic ")
                && new String(decoded, StandardCharsets.UTF_8).equals(USER + ":" + PASSWORD);
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Knows one account; nothing else of it is asked. */
    private static StaffAccounts oneAccount() {
        return (StaffAccounts) Proxy.newProxyInstance(
                CredentialsFuzz.class.getClassLoader(),
                new Class<?>[] {StaffAccounts.class},
                (proxy, method, arguments) -> method.getName().equals("find")
                        ? Optional.of(new StaffPrincipal((UserId) arguments[0], Set.of()))
                        : USER.equals(arguments[0].toString()) && arguments[1].equals(PASSWORD));
    }
}
