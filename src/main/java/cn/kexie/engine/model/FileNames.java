package cn.kexie.engine.model;

/** What the name of a file tells. */
public final class FileNames {

    private FileNames() {}

    /** {@code contest} of {@code bpmn/contest/contest.bpmn}. */
    public static String stem(String file) {
        String base = file.substring(file.lastIndexOf('/') + 1);
        int dot = base.indexOf('.');
        return dot < 0 ? base : base.substring(0, dot);
    }

    /** {@code bpmn/contest} of {@code bpmn/contest/contest.bpmn}; empty for a file without one. */
    public static String folder(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
