package cn.kexie.contest.award;

/** What may be decided on the list of awards. */
public enum CommendationDecision {
    APPROVE("同意表彰"),
    RETURN("退回重新审核");

    private final String text;

    CommendationDecision(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
