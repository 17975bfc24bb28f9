package cn.kexie.contest;

import cn.kexie.platform.ChinaTime;

/** 年度 of a contest: that in which its entries open as planned; postponing does not change it. */
final class ContestYear {

    private ContestYear() {}

    static int of(ContestPlan plan) {
        return plan.entriesOpen().atZoneSameInstant(ChinaTime.ZONE).getYear();
    }
}
