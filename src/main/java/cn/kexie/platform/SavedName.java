package cn.kexie.platform;

import java.util.regex.Pattern;

/** A name under which somebody saves a file, made of what others wrote: no path, nothing invisible. */
public final class SavedName {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private SavedName() {}

    public static String of(String name) {
        return UNFIT.matcher(name).replaceAll("_");
    }
}
