package cn.kexie.contest;

import java.time.ZoneId;

/** 年度 of a contest: that in which its entries open as planned; postponing does not change it. */
final class ContestYear {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ContestYear() {}

    static int of(ContestPlan plan) {
        return plan.entriesOpen().atZoneSameInstant(ZONE).getYear();
    }
}
