package cn.kexie.dossier;

/** Something a reviewer should know or look at before deciding, in Chinese. */
public record DossierHint(Level level, String text) {

    /** How much it matters. */
    public enum Level {
        INFO,
        WARN
    }

    public static DossierHint info(String text) {
        return new DossierHint(Level.INFO, text);
    }

    public static DossierHint warn(String text) {
        return new DossierHint(Level.WARN, text);
    }
}
