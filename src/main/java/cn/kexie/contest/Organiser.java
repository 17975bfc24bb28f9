package cn.kexie.contest;

/**
 * 主办单位.
 *
 * @param code number of the association, credit code of the enterprise, or code of the body
 * @param creditCode of the enterprise behind it, null for a body
 */
public record Organiser(Kind kind, String code, String name, String creditCode) {

    /** What may hold a contest. */
    public enum Kind {
        ASSOCIATION,
        ENTERPRISE,
        BODY
    }
}
