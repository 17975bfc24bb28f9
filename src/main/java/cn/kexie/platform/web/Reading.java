package cn.kexie.platform.web;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import java.util.Comparator;
import java.util.List;

/**
 * What came out of reading an input. With faults the value is still built where possible, so that the rules can add their
 * findings to the same list: whatever is at fault or missing in it is {@code null} (0 or false for a primitive). A
 * controller that takes a {@code Reading} as its body leaves refusing to the rules.
 *
 * @param valueOrNull {@code null} when nothing could be built
 * @param faults at most one for each pointer; empty means the value may be used without reserve
 * @param order of the input
 */
public record Reading<T>(T valueOrNull, List<Fault> faults, Comparator<Fault> order) {

    public Reading {
        faults = faults.stream().sorted(order).toList();
    }

    /** Of a value that needs no reading. */
    public static <T> Reading<T> faultless(T value) {
        return new Reading<>(value, List.of(), (one, other) -> 0);
    }

    public boolean faultless() {
        return faults.isEmpty();
    }

    /** @throws Refusal 422 when nothing could be built */
    public T value() {
        if (valueOrNull == null) {
            throw Refusal.invalid(faults);
        }
        return valueOrNull;
    }

    /** To be filled by the rules. */
    public Findings findings() {
        return new Findings(faults, order);
    }
}
