package cn.kexie.contest.entry.filing;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 盲评编号: tells nothing about an entry, not even when it was filed. */
@Component
class BlindCodes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final RandomGenerator random;

    BlindCodes() {
        this(new SecureRandom());
    }

    BlindCodes(RandomGenerator random) {
        this.random = random;
    }

    /** A code no other entry has, as far as chance can promise; such as {@code K7QM2XWT}. */
    String next() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
