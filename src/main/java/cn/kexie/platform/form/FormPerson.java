package cn.kexie.platform.form;

/**
 * Somebody an application names; null for what it does not say.
 *
 * @param role as what, such as 专家
 * @param pointer of the object that names the person
 */
public record FormPerson(String role, String pointer, String name, String mobile, String employer, String email) {

    /** Personal data do not belong into logs. */
    @Override
    public String toString() {
        return "FormPerson[%s %s]".formatted(role, pointer);
    }
}
