package cn.kexie.contest.scoring;

/** How far a judge is with a work. */
public enum Progress {
    UNSCORED("未评"),
    PARTIAL("部分"),
    SCORED("已评"),
    SUBMITTED("已提交");

    private final String text;

    Progress(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
