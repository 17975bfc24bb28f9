package cn.kexie.privacy;

import java.util.Objects;

/**
 * On whose word the house knows something about somebody: an enterprise speaks for its own people, everything else is the
 * office's. Whoever said it, and the office, is told of it and may have it taken away; nobody else learns that it exists.
 *
 * @param code credit code of the enterprise, {@code OFFICE} for the office
 */
public record Declarer(String code) {

    /** 经办单位: judges and their recusals, removals, what is published. */
    public static final Declarer OFFICE = new Declarer("OFFICE");

    public Declarer {
        Objects.requireNonNull(code);
    }

    /** @param creditCode null for whoever is no enterprise */
    public static Declarer enterprise(String creditCode) {
        return creditCode == null ? OFFICE : new Declarer(creditCode);
    }
}
