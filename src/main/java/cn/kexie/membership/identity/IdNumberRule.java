package cn.kexie.membership.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** 公民身份号码, GB 11643-1999: region, day of birth, sequence, check character. Source: domain.md F.2. */
final class IdNumberRule {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumberRule() {}

    static boolean accepts(String number, LocalDate today) {
        return SHAPE.matcher(number).matches() && check(number) == number.charAt(17) && isPastDay(number, today);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length());
    }

    private static boolean isPastDay(String number, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return !born.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
