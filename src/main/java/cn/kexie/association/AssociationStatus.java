package cn.kexie.association;

/** Where an association stands; {@code TERM_DUE} from six months before its term ends. */
public enum AssociationStatus {
    ACTIVE,
    TERM_DUE,
    SUSPENDED,
    CANCELLED
}
