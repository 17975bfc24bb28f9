package cn.kexie.notification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * The addresses that may be called. A receiver chooses its URL itself: without this it could reach what only this server reaches.
 * The client connects to the very addresses this has looked at, so that a name cannot mean another one a moment later.
 */
@Component
class ReachableAddresses implements DnsResolver {

    /** Special-purpose addresses of RFC 6890 and its successors that {@link InetAddress} has no question for. */
    private static final List<IpAddressMatcher> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "100.64.0.0/10",
                    "192.0.0.0/24",
                    "198.18.0.0/15",
                    "240.0.0.0/4",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2001::/23",
                    "2002::/16",
                    "fc00::/7",
                    "::/96")
            .map(IpAddressMatcher::new)
            .toList();

    private final List<IpAddressMatcher> allowed;
    private final DnsResolver names;

    @Autowired
    ReachableAddresses(WebhookSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    ReachableAddresses(WebhookSettings settings, DnsResolver names) {
        this.allowed =
                settings.allowedNetworks().stream().map(IpAddressMatcher::new).toList();
        this.names = names;
    }

    /** @throws UnreachableAddress when one of its addresses is private */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (isPrivate(address) && !isAllowed(address)) {
                throw new UnreachableAddress();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** Whether this host lies in a network inside the house that may be called. */
    boolean isInside(String host) throws UnknownHostException {
        return Stream.of(names.resolve(host)).allMatch(this::isAllowed);
    }

    private boolean isAllowed(InetAddress address) {
        return matches(allowed, address);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || matches(SPECIAL, address);
    }

    private static boolean matches(List<IpAddressMatcher> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(withoutZone(address)));
    }

    private static String withoutZone(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    /** The name belongs to a private address. */
    static class UnreachableAddress extends UnknownHostException {

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
