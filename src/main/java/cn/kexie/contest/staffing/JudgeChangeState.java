package cn.kexie.contest.staffing;

/** How far a change of judges has come. */
public enum JudgeChangeState {
    REQUESTED("待组委会审核"),
    SUPERVISED("待监督组复核"),
    CARRIED_OUT("已办理"),
    REFUSED("未同意"),
    LAPSED("已失效");

    private final String text;

    JudgeChangeState(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
