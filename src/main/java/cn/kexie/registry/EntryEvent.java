package cn.kexie.registry;

import static cn.kexie.registry.EntryStatus.ACTIVE;
import static cn.kexie.registry.EntryStatus.RECTIFYING;
import static cn.kexie.registry.EntryStatus.RENEWAL_DUE;

import java.util.EnumSet;
import java.util.Set;

/** What happens to an entry, and where it must stand for that. */
public enum EntryEvent {
    ENTERED("登记", EnumSet.noneOf(EntryStatus.class)),
    CHANGED("变更", living()),
    RENEWED("续期", EnumSet.of(RENEWAL_DUE)),
    RECTIFICATION_ORDERED("责令整改", EnumSet.of(ACTIVE, RENEWAL_DUE)),
    RECTIFIED("整改合格", EnumSet.of(RECTIFYING)),
    SUSPENDED("中止", EnumSet.of(ACTIVE, RENEWAL_DUE, RECTIFYING)),
    RESUMED("恢复", EnumSet.of(EntryStatus.SUSPENDED)),
    REVOKED("撤销", living()),
    CANCELLED("注销", living()),
    MERGED("合并", living());

    private final String text;
    private final Set<EntryStatus> from;

    EntryEvent(String text, Set<EntryStatus> from) {
        this.text = text;
        this.from = from;
    }

    public String text() {
        return text;
    }

    public boolean possibleFrom(EntryStatus status) {
        return from.contains(status);
    }

    private static Set<EntryStatus> living() {
        EnumSet<EntryStatus> living = EnumSet.allOf(EntryStatus.class);
        living.removeIf(status -> !status.living());
        return living;
    }
}
