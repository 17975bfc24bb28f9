package cn.kexie.engine.model;

/** 文书: the text of a letter or of a part that letters include. */
public record Letter(String file, String text) {

    public static final String FOLDER = "documents/";

    static boolean isOne(String file) {
        return file.startsWith(FOLDER) && (file.endsWith(".html") || file.endsWith(".css"));
    }

    /** {@code approval.html} of {@code documents/approval.html}. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
