package cn.kexie.matter.kind;

import cn.kexie.engine.model.matter.MatterModel;

/** What an analyst says of a procedure at its process ({@code camunda:property}); {@code src/docs/add-a-matter.md} explains each. */
public enum MatterProperty {
    /** Two to six capital letters the case numbers begin with. With it a process is a matter. */
    CASE_PREFIX(MatterModel.CASE_PREFIX),
    /** One or several of {@link ApplicantSort}, parted by blanks. */
    APPLICANT("applicant"),
    /** {@code yes}: one open case of an enterprise at a time. */
    EXCLUSIVE("exclusive"),
    /** Decision that gives the level of the deciding 科协, or {@code ASSOCIATION} for the applicant's own association. */
    AUTHORITY("authority"),
    /** Pointer of the form's field with the region code the deciding 科协 is found by. */
    REGION("region"),
    /** {@code LOCAL}: the 科协 nearest to the region receives the application and hands it on. */
    RECEIVED_BY("receivedBy"),
    /** {@code no}: the examiner is urged instead. */
    ACCEPTED_BY_SILENCE("acceptedBySilence"),
    /** Pointer of the field that says in a few words what a case is about. */
    SUBJECT("subject"),
    /** Pointer of the field with the e-mail address that is told of news of the case. */
    MAIL("mail"),
    /** What is applied for, as letters name it, with fields in braces: 建立{carrierName}. */
    MATTER("matter"),
    /** Key of the register what is granted is entered in. */
    REGISTER("register"),
    REGISTER_NAME("registerName"),
    /** Two to six capital letters the register's numbers begin with. */
    REGISTER_PREFIX("registerPrefix"),
    /** {@code yes}: everybody may read the register. */
    REGISTER_PUBLIC("registerPublic");

    private final String key;

    MatterProperty(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
