package cn.kexie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.notification.ReachableAddresses.UnreachableAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("通知能到哪些地址")
class ReachableAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2130706433",
                "127.1",
                "::127.0.0.1"
            })
    @DisplayName("内部和特殊用途的地址不能到")
    void refusesWhatIsPrivate(String host) {
        assertThatThrownBy(() -> addresses().resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
                        "100.63.255.255",
                "100.128.0.0", "198.17.255.255", "198.20.0.0", "203.0.113.7", "2400:3200::1", "169.253.255.255",
                        "223.255.255.255"
            })
    @DisplayName("公网地址能到，紧挨着内部网段的也一样")
    void reachesWhatIsPublic(String host) throws UnknownHostException {
        assertThat(addresses().resolve(host)).hasSize(1);
    }

    @Test
    @DisplayName("设置里允许的内部网段能到，别的照旧不能")
    void reachesWhatTheHouseAllows() throws UnknownHostException {
        ReachableAddresses addresses = addresses("10.20.0.0/16");
        assertThat(addresses.resolve("10.20.3.4")).hasSize(1);
        assertThat(addresses.isInside("10.20.3.4")).isTrue();
        assertThat(addresses.isInside("203.0.113.7")).isFalse();
        assertThatThrownBy(() -> addresses.resolve("10.21.0.1")).isInstanceOf(UnreachableAddress.class);
        assertThatThrownBy(() -> addresses.resolve("fe80::1")).isInstanceOf(UnreachableAddress.class);
    }

    @Test
    @DisplayName("一个名字有好几个地址，其中一个是内部的就不去")
    void refusesANameThatAlsoMeansAPrivateAddress() {
        ReachableAddresses addresses = new ReachableAddresses(settings(), names("203.0.113.7", "192.168.0.9"));
        assertThatThrownBy(() -> addresses.resolve("hook.example")).isInstanceOf(UnreachableAddress.class);
    }

    private static ReachableAddresses addresses(String... allowed) {
        return new ReachableAddresses(settings(allowed));
    }

    private static WebhookSettings settings(String... allowed) {
        return new WebhookSettings(
                List.of(allowed), List.of(), Duration.ofSeconds(1), Duration.ofDays(1), Duration.ofDays(1));
    }

    private static DnsResolver names(String... addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] all = new InetAddress[addresses.length];
                for (int i = 0; i < all.length; i++) {
                    all[i] = InetAddress.getByName(addresses[i]);
                }
                return all;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
