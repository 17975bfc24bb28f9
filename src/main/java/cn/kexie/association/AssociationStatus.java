package cn.kexie.association;

/** Where an association stands; {@code TERM_DUE} from six months before its term ends. */
public enum AssociationStatus {
    ACTIVE("正常"),
    TERM_DUE("任期将满"),
    SUSPENDED("已暂停"),
    CANCELLED("已注销");

    private final String text;

    AssociationStatus(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
