package cn.kexie.matter.steps;

import java.util.Arrays;
import java.util.Optional;

/** Whom a notice is for: the applicant, or those who do one kind of work at the body the case is with. */
public enum Addressee {
    APPLICANT("申请单位", null),
    ACCEPTANCE("受理人员", "acceptance"),
    RECOMMEND("推荐人员", "recommend"),
    REVIEW("审核人员", "review"),
    LEADER("审批人员", "leader"),
    SUPERVISION("监督人员", "supervision"),
    SECRETARIAT("秘书处", "secretariat"),
    COMMITTEE("委员会", "committee");

    private final String text;
    private final String role;

    Addressee(String text, String role) {
        this.text = text;
        this.role = role;
    }

    /** As a model names it: {@code APPLICANT}, or the role. */
    public static Optional<Addressee> of(String name) {
        return Arrays.stream(values())
                .filter(addressee -> addressee.key().equals(name))
                .findFirst();
    }

    public String key() {
        return role == null ? name() : role;
    }

    /** The group of those who work for this body; empty for the applicant. */
    public Optional<String> groupAt(String authorityCode) {
        return Optional.ofNullable(role).map(role -> role + "." + authorityCode);
    }

    String text() {
        return text;
    }
}
