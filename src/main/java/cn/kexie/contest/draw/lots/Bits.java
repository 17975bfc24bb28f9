package cn.kexie.contest.draw.lots;

import java.util.function.IntConsumer;

/** A set of small numbers that is walked in ascending order. */
final class Bits {

    private final long[] words;

    Bits(int size) {
        this(new long[(size + 63) >>> 6]);
    }

    private Bits(long[] words) {
        this.words = words;
    }

    Bits copy() {
        return new Bits(words.clone());
    }

    void set(int bit) {
        words[bit >>> 6] |= 1L << bit;
    }

    void clear(int bit) {
        words[bit >>> 6] &= ~(1L << bit);
    }

    boolean has(int bit) {
        return (words[bit >>> 6] >>> bit & 1) != 0;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Adds all of these. */
    void add(Bits others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    /** What is in here and not in these. */
    Bits without(Bits others) {
        long[] rest = words.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~others.words[i];
        }
        return new Bits(rest);
    }

    void each(IntConsumer action) {
        for (int i = 0; i < words.length; i++) {
            for (long word = words[i]; word != 0; word &= word - 1) {
                action.accept((i << 6) + Long.numberOfTrailingZeros(word));
            }
        }
    }

    /** The smallest number in here from {@code from} on, -1 when there is none. */
    int next(int from) {
        int i = from >>> 6;
        if (i >= words.length) {
            return -1;
        }
        long word = words[i] & -1L << from;
        while (word == 0) {
            if (++i == words.length) {
                return -1;
            }
            word = words[i];
        }
        return (i << 6) + Long.numberOfTrailingZeros(word);
    }
}
