package cn.kexie.contest.ranking.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What in the file differs from what the file itself gives. */
final class Mismatches {

    private final List<String> lines = new ArrayList<>();

    void add(String text, Object... values) {
        lines.add(text.formatted(values));
    }

    void compare(String what, Object recomputed, Object published) {
        if (!Objects.equals(recomputed, published)) {
            add("%s：复算为 %s，文件为 %s", what, shown(recomputed), shown(published));
        }
    }

    List<String> lines() {
        return lines;
    }

    private static Object shown(Object value) {
        return value == null ? "无" : value;
    }
}
