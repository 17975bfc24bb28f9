package cn.kexie.step;

import java.util.Locale;

/** The letters that come with the program: {@code removal-decision.html} is of kind {@code REMOVAL_DECISION}. */
public final class HouseLetters {

    private HouseLetters() {}

    public static String kind(String letter) {
        return letter.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
