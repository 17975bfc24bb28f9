package cn.kexie.membership.life;

import cn.kexie.casefile.CaseStatus;
import java.util.Set;

/** Where the transfer of a member stands. */
public enum MemberTransferStatus implements CaseStatus {
    SUBMITTED("待接收方决定"),
    ACCEPTED("已同意接收，待生效"),
    TRANSFERRED("已转会"),
    DECLINED("未接收"),
    WITHDRAWN("已撤回"),
    LAPSED("已终止");

    private final String text;

    MemberTransferStatus(String text) {
        this.text = text;
    }

    @Override
    public String procedure() {
        return MemberTransfers.PROCEDURE;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean open() {
        return !next().isEmpty();
    }

    @Override
    public boolean canBecome(CaseStatus status) {
        return next().contains(status);
    }

    private Set<MemberTransferStatus> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(ACCEPTED, DECLINED, WITHDRAWN, LAPSED);
            case ACCEPTED -> Set.of(TRANSFERRED, WITHDRAWN, LAPSED);
            case TRANSFERRED, DECLINED, WITHDRAWN, LAPSED -> Set.of();
        };
    }
}
