package cn.kexie.privacy;

/**
 * Somebody as a case names him.
 *
 * @param mobile 11 digits, null where the case tells only the name
 */
public record Person(String name, String mobile) {

    public static Person named(String name) {
        return new Person(name, null);
    }

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "Person[***]";
    }
}
