package cn.kexie.attack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Somebody who does not exist and whose every value is unmistakable: wherever it turns up, it came from here.
 *
 * @param number from 0 on
 */
record Canary(int number) {

    /** All names begin with this, all mobiles, e-mail addresses and ID numbers with theirs. */
    static final String SURNAME = "龘爨";

    static final String MOBILES = "19900001";
    static final String ADDRESSES = "kxcanary";
    static final String ID_NUMBERS = "4401061961";

    private static final String GIVEN = "蘩鼍黼黻麴齑醺蠡蠲夔懿彝馘骧瓘鬘劐颥鼗鬻";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int MONTHS = 12;

    static List<Canary> flock(int size) {
        return IntStream.range(0, size).mapToObj(Canary::new).toList();
    }

    String name() {
        return SURNAME + GIVEN.charAt(number / GIVEN.length()) + GIVEN.charAt(number % GIVEN.length());
    }

    String mobile() {
        return MOBILES + "%03d".formatted(number);
    }

    String email() {
        return "%s%03d@canary.example".formatted(ADDRESSES, number);
    }

    String birthMonth() {
        return "1961-%02d".formatted(number % MONTHS + 1);
    }

    /** Valid by its check digit (GB 11643-1999). */
    String idNumber() {
        String body = "%s%02d%02d%03d".formatted(ID_NUMBERS, number % MONTHS + 1, number % 28 + 1, number);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(i -> (body.charAt(i) - '0') * WEIGHTS[i])
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }

    /** What a person might write about him. */
    String told(String what) {
        return what + "：" + name() + "，电话 " + mobile() + "，邮箱 " + email();
    }

    String fileName(String suffix) {
        return name() + mobile() + suffix;
    }

    /** Puts him into a form of one person. */
    UnaryOperator<ObjectNode> filledIn() {
        return form -> form.put("name", name())
                .put("mobile", mobile())
                .put("email", email())
                .put("birthMonth", birthMonth());
    }
}
