package cn.kexie.contest.pool;

import cn.kexie.party.CreditCode;
import cn.kexie.platform.text.CanonicalText;

/**
 * What tells for whom a judge works: a credit code, the code of a 科协 or its partner, or the name of what has neither. Codes
 * are kept in their one spelling, names as typed.
 */
final class EmployerCode {

    /** A code of ours has six digits, possibly with a sign in front; nothing else with as many is a name. */
    private static final int DIGITS_OF_A_CODE = 6;

    private EmployerCode() {}

    /** The code in its one spelling where it is one or seems to be; null stays null. */
    static String spelled(String typed) {
        String text = CanonicalText.of(typed);
        return text == null || !seemsACode(text) ? text : CreditCode.spelled(text);
    }

    /** Many digits and no Chinese: nobody is called so. */
    static boolean seemsACode(String text) {
        String code = CreditCode.spelled(text);
        return code.chars().filter(c -> c >= '0' && c <= '9').count() >= DIGITS_OF_A_CODE
                && code.codePoints().noneMatch(Character::isIdeographic);
    }
}
