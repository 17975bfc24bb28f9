package cn.kexie.bench;

import cn.kexie.party.CreditCode;
import java.util.stream.Stream;

/** Enterprises that do not exist, as many as are asked for. */
class Applicants {

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private int serial;

    /** A credit code that nobody has got yet from here. */
    String next() {
        String body = "91440106%08d".formatted(serial++);
        return letters()
                .flatMap(first -> letters().map(second -> body + first + second))
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> letters() {
        return CHECK_CHARACTERS.chars().mapToObj(Character::toString);
    }
}
