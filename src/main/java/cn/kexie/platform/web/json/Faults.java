package cn.kexie.platform.web.json;

import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The faults found so far: the first for a pointer stays, later ones for the same pointer are dropped. */
public final class Faults {

    private final Map<String, Fault> byPointer = new LinkedHashMap<>();
    private final TreeSet<String> sorted = new TreeSet<>();

    public void add(Pointer at, String code, String message) {
        add(new Fault(at.text(), code, message));
    }

    public void add(Fault fault) {
        if (byPointer.putIfAbsent(fault.pointer(), fault) == null) {
            sorted.add(fault.pointer());
        }
    }

    /** Whether the value itself or something that contains it is at fault already. */
    public boolean knownAt(Pointer at) {
        for (String p = at.text(); ; p = p.substring(0, p.lastIndexOf('/'))) {
            if (byPointer.containsKey(p)) {
                return true;
            }
            if (p.isEmpty()) {
                return false;
            }
        }
    }

    /** Whether anything at or inside the value is at fault. */
    boolean knownWithin(Pointer at) {
        if (byPointer.containsKey(at.text())) {
            return true;
        }
        String inside = sorted.ceiling(at.text() + "/");
        return inside != null && inside.startsWith(at.text() + "/");
    }

    public List<Fault> list() {
        return new ArrayList<>(byPointer.values());
    }
}
