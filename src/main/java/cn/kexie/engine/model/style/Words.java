package cn.kexie.engine.model.style;

import java.util.Locale;
import java.util.regex.Pattern;

/** Forms of names. */
final class Words {

    static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    /** What a step is about, and which time when it is there more than once. */
    static final Pattern MEANING = Pattern.compile("[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private Words() {}

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).find();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** {@code recordExamination} of {@code serviceTask_recordExamination_again}. */
    static String meaning(String id) {
        String[] parts = id.split("_");
        return parts.length < 2 ? id : parts[1];
    }
}
