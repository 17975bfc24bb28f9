package cn.kexie.notification;

import cn.kexie.platform.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is wrong with the URL of a receiver before it is taken. */
@Component
class WebhookUrls {

    private static final String POINTER = "/url";

    private final ReachableAddresses addresses;

    WebhookUrls(ReachableAddresses addresses) {
        this.addresses = addresses;
    }

    Optional<Fault> fault(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return fault("INVALID_URL", "不是完整的网址，请写成 https://主机名/路径 的形式");
        }
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null) {
            return fault("INVALID_URL", "不是完整的网址，请写成 https://主机名/路径 的形式");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            return fault("INVALID_URL", "网址中不能有账号、密码和 # 后面的部分；来信是否可信请看签名");
        }
        return unreachable(uri);
    }

    private Optional<Fault> unreachable(URI uri) {
        String host = bare(uri.getHost());
        try {
            addresses.resolve(host);
            if ("http".equalsIgnoreCase(uri.getScheme()) && !addresses.isInside(host)) {
                return fault("INSECURE_URL", "公网上的网址必须以 https:// 开头");
            }
            return Optional.empty();
        } catch (ReachableAddresses.UnreachableAddress e) {
            return fault("PRIVATE_ADDRESS", "这个网址在内部网络中，不能通知；确需通知的，请联系系统管理员设置允许的网段");
        } catch (UnknownHostException e) {
            return fault("UNKNOWN_HOST", "找不到这个主机名，请核对网址");
        }
    }

    private static Optional<Fault> fault(String code, String message) {
        return Optional.of(new Fault(POINTER, code, message));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
