package cn.kexie.platform.web;

import cn.kexie.platform.Fault;
import java.util.List;

/**
 * What came out of reading an input. With faults the value is still built where possible, so that further checks can add
 * their findings to the same list: whatever is at fault or missing in it is {@code null} (0 or false for a primitive).
 *
 * @param valueOrNull {@code null} when nothing could be built
 * @param faults at most one for each pointer; empty means the value may be used without reserve
 */
public record Reading<T>(T valueOrNull, List<Fault> faults) {

    public Reading {
        faults = List.copyOf(faults);
    }

    public boolean faultless() {
        return faults.isEmpty();
    }
}
