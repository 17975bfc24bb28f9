package cn.kexie.attachment;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of the parts of an Office file. */
public final class PartName {

    private PartName() {}

    /** The same for every spelling of one name: case, slashes and %xx do not count. */
    public static String key(String name) {
        return decoded(name).replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    private static String decoded(String name) {
        if (!name.contains("%")) {
            return name;
        }
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noCode) {
            return name;
        }
    }
}
