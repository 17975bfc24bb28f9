package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.RecordedEvents;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.platform.security.ClientPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiClientsTest {

    private static final String CODE = "91440106MA0000015E";

    private Instant now = Instant.parse("2026-11-20T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ChinaTime.ZONE);
    private final InMemoryApiClientRegister register = new InMemoryApiClientRegister();
    private final List<AuditEvent> recorded = new ArrayList<>();
    private final ApiClients clients = new ApiClients(register, clock, RecordedEvents.repeated(recorded, clock));

    @Test
    void knowsAnIssuedKeyAgain() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        assertThat(clients.find(issued.apiKey())).contains(new ClientPrincipal(issued.clientId(), CODE, "测试企业"));
    }

    @Test
    void storesNoKeyInClear() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        assertThat(register.all()).singleElement().asString().doesNotContain(issued.apiKey());
        assertThat(issued).asString().doesNotContain(issued.apiKey());
    }

    @Test
    void recordsWrongKeysTogether() {
        for (int i = 0; i < 1_000; i++) {
            clients.find("kx_wrong" + i);
        }
        assertThat(recorded)
                .singleElement()
                .satisfies(event -> assertThat(event.action()).isEqualTo("API_KEY_REFUSED"));
    }

    @Test
    void letsTwoClientsActForOneEnterprise() {
        var first = clients.issue(CODE, "甲系统", ClientKind.ENTERPRISE);
        var second = clients.issue(CODE, "乙系统", ClientKind.ENTERPRISE);
        clients.revoke(first.clientId());
        assertThat(clients.find(first.apiKey())).isEmpty();
        assertThat(clients.find(second.apiKey())).isPresent();
    }

    @Test
    void revokesTwiceWithoutMovingTheTime() {
        var issued = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE);
        clients.revoke(issued.clientId());
        var at = register.all().get(0).revokedAt();
        pass(Duration.ofDays(1));
        clients.revoke(issued.clientId());
        assertThat(register.all().get(0).revokedAt()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00000000-0000-0000-0000-000000000000"})
    void refusesToRevokeWhatIsUnknown(String clientId) {
        assertThatThrownBy(() -> clients.revoke(clientId))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().status()).isEqualTo(404));
    }

    @Test
    void asksTheRegisterNothingForWhatIsNoKey() {
        assertThat(clients.find("kx_nonsense")).isEmpty();
        assertThat(clients.find(null)).isEmpty();
        assertThat(register.lookups()).isZero();
    }

    @Test
    void writesTheTimeOfUseAtMostOnceAMinute() {
        var key = clients.issue(CODE, "测试企业", ClientKind.ENTERPRISE).apiKey();
        clients.find(key);
        pass(Duration.ofSeconds(60));
        clients.find(key);
        assertThat(register.usesWritten()).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        clients.find(key);
        assertThat(register.usesWritten()).isEqualTo(2);
    }

    @Test
    void listsTheNewestFirst() {
        clients.issue(CODE, "甲系统", ClientKind.ENTERPRISE);
        pass(Duration.ofSeconds(1));
        clients.issue(CODE, "乙系统", ClientKind.ENTERPRISE);
        var page = clients.list(0, 1);
        assertThat(page.totalElements()).isEqualTo(2);
        assertThat(page.items()).extracting(ApiClient::name).containsExactly("乙系统");
        assertThat(clients.list(1, 1).items()).extracting(ApiClient::name).containsExactly("甲系统");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
