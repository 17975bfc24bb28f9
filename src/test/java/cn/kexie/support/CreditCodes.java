package cn.kexie.support;

import java.util.concurrent.ThreadLocalRandom;

/** Random 统一社会信用代码, both check digits right (GB 32100-2015, GB 11714-1997). */
public final class CreditCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** A code no test has used before, of an enterprise registered in this region. */
    public static String in(String regionCode) {
        return of("91", regionCode);
    }

    /** Registered by this kind of department as this kind of organisation: 91 enterprises, 51 social organisations. */
    public static String of(String category, String regionCode) {
        StringBuilder organisation = new StringBuilder("MA");
        for (int i = 0; i < 6; i++) {
            organisation.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        String code = category + regionCode + organisation + innerCheck(organisation);
        return code + check(code);
    }

    private static char innerCheck(CharSequence organisation) {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += INNER_WEIGHTS[i] * Character.getNumericValue(organisation.charAt(i));
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (char character : code.toCharArray()) {
            sum += weight * ALPHABET.indexOf(character);
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
