package cn.kexie.contest.award;

/** 末位并列: what becomes of entries that share the last place of a grade. */
public enum BoundaryTies {
    BOTH_IN("并列的全部入选"),
    BOTH_OUT("并列的全部不入选");

    private final String text;

    BoundaryTies(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
