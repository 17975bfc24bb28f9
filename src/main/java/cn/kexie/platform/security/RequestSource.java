package cn.kexie.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request comes from, as far as the network tells: an IPv4 address, or the /64 network of an IPv6 address, all of
 * which one person may own. Behind a reverse proxy it is the proxy unless {@code server.forward-headers-strategy} is set.
 */
final class RequestSource {

    private static final int NETWORK_BYTES = 8;

    private RequestSource() {}

    static String of(HttpServletRequest request) {
        String address = String.valueOf(request.getRemoteAddr());
        return address.contains(":") ? network(address) : address;
    }

    /** Empty when no request is being served. */
    static Optional<String> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.empty();
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.ofDelimiter(":").formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
