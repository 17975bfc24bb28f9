package cn.kexie.party;

import cn.kexie.platform.text.CodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 by GB 32100-2015: 18 characters with two check characters, position 18 over the whole code and
 * position 17 over the 主体标识码 (positions 9–17, GB 11714).
 *
 * <p>Every single wrong character and every swap of neighbours is found, at all 18 positions: the outer sum is taken
 * modulo the prime 31, the size of the alphabet, all its weights (1 for position 18 itself) differ from zero, and no two
 * neighbouring weights are equal. The inner check alone has gaps, since letter values that differ by 11 (0 and B, A and
 * L) fall together modulo 11; it adds proof against invented codes, not against slips.
 */
public final class CreditCode {

    /** Where a code is wrong, with the message for the person who has to mend it. */
    public enum Defect {
        LENGTH("统一社会信用代码应为18位"),
        CHARACTERS("统一社会信用代码只能由数字和大写英文字母组成，且不使用 I、O、S、V、Z"),
        REGION_DIGITS("统一社会信用代码第3至8位（登记管理机关行政区划码）应为数字"),
        ORGANISATION_CODE("统一社会信用代码第9至17位（主体标识码，即组织机构代码）校验不符，请对照营业执照逐位核对"),
        CHECK_CHARACTER("统一社会信用代码第18位校验码不符，请对照营业执照逐位核对");

        private final String message;

        Defect(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String INNER_CHECKS = "0123456789X";
    private static final Pattern CHARACTERS = Pattern.compile("[" + ALPHABET + "]*");
    private static final Pattern REGION_DIGITS = Pattern.compile(".{2}[0-9]{6}.*");

    private CreditCode() {}

    /** The one spelling of a code: without width, case, blanks, hyphens and characters nobody sees. */
    public static String spelled(String typed) {
        return CodeText.Spelling.of(typed);
    }

    public static boolean isValid(String code) {
        return check(code).isEmpty();
    }

    /** The defects of a code, none when it is valid; a wrong form is reported alone, as the sums mean nothing then. */
    public static List<Defect> check(String code) {
        if (code == null || code.length() != 18) {
            return List.of(Defect.LENGTH);
        }
        if (!CHARACTERS.matcher(code).matches()) {
            return List.of(Defect.CHARACTERS);
        }
        if (!REGION_DIGITS.matcher(code).matches()) {
            return List.of(Defect.REGION_DIGITS);
        }
        return checkSums(code);
    }

    private static List<Defect> checkSums(String code) {
        var defects = new ArrayList<Defect>();
        if (code.charAt(16) != organisationCheck(code.substring(8, 16))) {
            defects.add(Defect.ORGANISATION_CODE);
        }
        if (code.charAt(17) != outerCheck(code)) {
            defects.add(Defect.CHECK_CHARACTER);
        }
        return List.copyOf(defects);
    }

    private static char outerCheck(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            // GB 11714 counts A=10 … Z=35 and skips no letter, unlike the alphabet of the outer check.
            sum += INNER_WEIGHTS[i] * Character.digit(body.charAt(i), 36);
        }
        return INNER_CHECKS.charAt((11 - sum % 11) % 11);
    }
}
