package cn.kexie.casefile;

import java.util.Optional;
import java.util.Set;

/** The statuses of a procedure that exists in tests only. */
public enum ParcelStatus implements CaseStatus {
    RETURNED("已退回"),
    DELIVERED("已送达"),
    SENT("已寄出", DELIVERED, RETURNED);

    private final String text;
    private final Set<ParcelStatus> next;

    ParcelStatus(String text, ParcelStatus... next) {
        this.text = text;
        this.next = Set.of(next);
    }

    @Override
    public String procedure() {
        return "parcel";
    }

    @Override
    public Optional<String> word() {
        return Optional.of(text);
    }

    @Override
    public boolean open() {
        return this == SENT;
    }

    @Override
    public boolean canBecome(CaseStatus other) {
        return next.contains(other);
    }
}
