package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("攻击：假造、复用接口密钥")
class ApiKeyAttackIT {

    private static final String PATH = "/api/test/parcels";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void anEnterprise() {
        province = new Province(port);
        enterprise = province.enterprise();
    }

    static Stream<UnaryOperator<String>> changes() {
        return Stream.of(
                key -> key + "0",
                key -> key.substring(0, key.length() - 1),
                key -> key.toLowerCase(Locale.ROOT),
                key -> key.toUpperCase(Locale.ROOT),
                key -> key.substring(3),
                key -> "kx_" + key,
                key -> key.replace("kx_", "kx-"),
                key -> "kx_" + "0".repeat(49),
                key -> "kx_' or '1'='1",
                key -> key + "' --",
                key -> key + "%00",
                key -> new StringBuilder(key).reverse().toString(),
                key -> "null",
                key -> "kx_",
                key -> "x".repeat(4000));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothingButTheKeyIsTheKey(UnaryOperator<String> change) {
        String key = enterprise.authorization().substring("Bearer ".length());
        assertThat(call("127.0.0.1", change.apply(key)).status()).isEqualTo(401);
        assertThat(call("127.0.0.1", key).status()).isEqualTo(200);
    }

    @Test
    void aRevokedKeyFailsWithTheNextCall() {
        Staff administrator = province.administrator();
        var issued = administrator
                .post(
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", enterprise.creditCode(), "name", "待撤销"))
                .expect(201);
        String key = issued.text("apiKey");
        assertThat(key).startsWith("kx_");
        assertThat(call("127.0.0.1", key).status()).isEqualTo(200);
        administrator
                .call("DELETE", "/api/v1/admin/api-clients/" + issued.text("clientId"), "")
                .expect(204);
        assertThat(call("127.0.0.1", key).status()).isEqualTo(401);
    }

    @Test
    void theDatabaseDoesNotHoldTheKey() {
        String key = enterprise.authorization().substring("Bearer ".length());
        assertThat(database.sql("select count(*) from kexie.api_client c where c::text like '%' || ? || '%'")
                        .param(key.substring(3, 30))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoTriesManyKeysIsToldToWaitWhileTheRightOneWorks() {
        String address = "127.0.3.1";
        int refused = 0;
        Caller.Reply last = null;
        for (int i = 0; i < 300 && refused < 5; i++) {
            last = call(address, "kx_" + "0".repeat(43) + "%06d".formatted(i));
            refused += last.status() == 429 ? 1 : 0;
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.head()).contains("retry-after:", "application/problem+json");
        assertThat(last.body()).contains("TOO_MANY_WRONG_KEYS");
        assertThat(call(address, enterprise.authorization().substring("Bearer ".length()))
                        .status())
                .isEqualTo(200);
        assertThat(call("127.0.3.2", "kx_wrong").status()).isEqualTo(401);
    }

    private Caller.Reply call(String address, String key) {
        return new Caller(address, port).call("GET", PATH, "", "Authorization: Bearer " + key);
    }
}
