package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.support.IntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of API clients on PostgreSQL. */
@IntegrationTest
class ApiClientsIT {

    private static final String CODE = "91440106MA0000015E";

    @Autowired
    private ApiClients clients;

    @Autowired
    private ApiClientRegister register;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Test
    void knowsAKeyFromIssueToRevocation() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        assertThat(clients.find(issued.apiKey())).hasValueSatisfying(client -> {
            assertThat(client.clientId()).isEqualTo(issued.clientId());
            assertThat(client.unifiedSocialCreditCode()).isEqualTo(CODE);
        });
        clients.revoke(issued.clientId());
        clients.revoke(issued.clientId());
        assertThat(clients.find(issued.apiKey())).isEmpty();
        assertThatThrownBy(() -> clients.revoke("00000000-0000-0000-0000-000000000000"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void leavesNoKeyInTheDatabase() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        assertThat(row(issued.clientId())).doesNotContain(issued.apiKey()).contains("测试企业");
    }

    @Test
    void keepsTheTimeOfUseToTheMinute() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        clients.find(issued.apiKey());
        var first = stored(issued).lastUsedAt();
        clients.find(issued.apiKey());
        assertThat(first).isNotNull().isEqualTo(stored(issued).lastUsedAt());
    }

    @Test
    void writesAStaleTimeOfUseOnceHoweverManySawIt() {
        var id = stored(clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE)).clientId();
        Instant now = clock.instant();
        var writes = IntStream.range(0, 10)
                .parallel()
                .filter(i -> register.markUsed(id, now, now.minus(Duration.ofMinutes(1))))
                .count();
        assertThat(writes).isEqualTo(1);
    }

    @Test
    void listsTheNewestFirst() {
        var older = clients.issue(CODE, "甲系统", ClientKind.ENTERPRISE);
        var newer = clients.issue(CODE, "乙系统", ClientKind.ENTERPRISE);
        var page = clients.list(0, 2);
        assertThat(page.totalElements()).isGreaterThanOrEqualTo(2);
        assertThat(page.items())
                .extracting(client -> client.clientId().toString())
                .containsExactly(newer.clientId(), older.clientId());
    }

    private ApiClient stored(ApiClients.Issued issued) {
        return clients.list(0, 200).items().stream()
                .filter(client -> client.clientId().toString().equals(issued.clientId()))
                .findFirst()
                .orElseThrow();
    }

    private String row(String clientId) {
        return database.sql("select c::text from kexie.api_client c where client_id = ?::uuid")
                .param(clientId)
                .query(String.class)
                .single();
    }
}
