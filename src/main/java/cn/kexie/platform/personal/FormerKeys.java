package cn.kexie.platform.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The keys people had before names were compared by their canonical keys; for migrations. */
public final class FormerKeys {

    private static final Pattern UNSAID = Pattern.compile("[\\s\\u3000\\u00a0\\u00b7\\u2022\\u30fb]");

    private final PersonalData personal;

    public FormerKeys(PersonalData personal) {
        this.personal = personal;
    }

    public String nameKey(String name) {
        return personal.digest("name", plain(name));
    }

    public String personKey(String name, String mobile) {
        return personal.digest("person", plain(name) + "\n" + mobile.strip());
    }

    private static String plain(String name) {
        return UNSAID.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
