package cn.kexie.platform;

import java.net.URI;
import java.util.Locale;

/**
 * The address under which everybody reaches the system, as in {@code kexie.public-url}; papers, messages and links are
 * written with it.
 *
 * @param base without a slash at its end, however the setting is written
 */
public record PublicUrl(String base) {

    public PublicUrl {
        base = base.replaceAll("/+$", "");
    }

    /** The address of a page or an operation. @param path begins with a slash */
    public String of(String path) {
        return base + path;
    }

    public boolean isSecure() {
        return "https".equalsIgnoreCase(URI.create(base).getScheme());
    }

    /** Scheme, host and port as browsers send them, in small letters. */
    public String origin() {
        URI address = URI.create(base);
        return "%s://%s".formatted(address.getScheme(), address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
