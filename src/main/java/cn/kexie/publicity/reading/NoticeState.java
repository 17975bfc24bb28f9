package cn.kexie.publicity.reading;

import cn.kexie.platform.Refusal;
import cn.kexie.publicity.PublicityStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What the list of publicities may be restricted to. */
public enum NoticeState {
    OPEN("公示中", EnumSet.of(PublicityStatus.OPEN)),
    ENDED("已经结束", EnumSet.of(PublicityStatus.CLOSED, PublicityStatus.CANCELLED));

    private final String text;
    private final Set<PublicityStatus> statuses;

    NoticeState(String text, Set<PublicityStatus> statuses) {
        this.text = text;
        this.statuses = statuses;
    }

    /** Null for nothing typed. @throws Refusal 400 BAD_PARAMETER */
    public static NoticeState of(String typed) {
        return typed.isBlank()
                ? null
                : Arrays.stream(values())
                        .filter(state -> state.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", "没有这种状态，请从列表中选择"));
    }

    /** Names of the statuses meant; any that has begun for null. */
    static String[] statuses(NoticeState state) {
        return (state == null ? EnumSet.complementOf(EnumSet.of(PublicityStatus.ANNOUNCED)) : state.statuses)
                .stream().map(PublicityStatus::name).toArray(String[]::new);
    }

    public String text() {
        return text;
    }
}
