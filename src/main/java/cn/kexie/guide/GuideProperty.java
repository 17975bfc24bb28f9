package cn.kexie.guide;

/** What a process that is no matter says for its guide ({@code camunda:property}). With {@link #APPLICANT} it has one. */
public enum GuideProperty {
    /** Who may apply, and how. */
    APPLICANT("guide.applicant"),
    /** What the procedure is, where its documentation speaks to analysts. */
    TEXT("guide.text"),
    /** Whom to ask. */
    CONTACT("guide.contact"),
    /** Key of the table of materials. */
    MATERIALS("guide.materials"),
    /** Keys of the tables that judge an application, parted by blanks; what a row gives is worded by {@code guide.word.<code>}. */
    CONDITIONS("guide.conditions");

    /** Begins the properties that word what a table gives. */
    static final String WORD = "guide.word.";

    private final String key;

    GuideProperty(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    String of(Procedure procedure) {
        return procedure.properties().getOrDefault(key, "");
    }
}
