package cn.kexie.casefile;

import java.util.Arrays;

/** How a status is called where the model of the procedure says nothing of its own. */
public enum UsualStatus {
    SUBMITTED("已提交，待受理"),
    CORRECTION_REQUIRED("待补正"),
    ACCEPTED("已受理"),
    UNDER_REVIEW("审核中"),
    PUBLICITY("公示中"),
    APPROVED("已批准"),
    REJECTED("不予批准"),
    NOT_ACCEPTED("不予受理"),
    WITHDRAWN("已撤回"),
    LAPSED("已失效");

    private final String text;

    UsualStatus(String text) {
        this.text = text;
    }

    /** The word, or the name itself where there is none. */
    public static String word(String status) {
        return Arrays.stream(values())
                .filter(usual -> usual.name().equals(status))
                .map(usual -> usual.text)
                .findFirst()
                .orElse(status);
    }
}
