package cn.kexie.contest.award;

/** Titles within a sentence: quotation marks inside quotation marks are single ones (GB/T 15834). */
public final class QuotedTitle {

    private QuotedTitle() {}

    /** In quotation marks. */
    public static String of(String title) {
        return "“%s”".formatted(inner(title));
    }

    /** To stand between quotation marks. */
    public static String inner(String title) {
        return title.replace('“', '‘').replace('”', '’');
    }
}
