package cn.kexie.contest;

import cn.kexie.platform.Refusal;
import org.springframework.stereotype.Component;

/** A title names one contest of an organiser and year. */
@Component
class ContestTitles {

    private final ContestRegister register;

    ContestTitles(ContestRegister register) {
        this.register = register;
    }

    /** @param contestNo the contest that is to have it, null when there is none yet */
    void requireFree(Organiser organiser, ContestPlan plan, String contestNo) {
        register.numberOf(organiser.code(), ContestYear.of(plan), plan.title())
                .filter(holder -> !holder.equals(contestNo))
                .ifPresent(holder -> {
                    throw taken(plan).with("contestNo", holder);
                });
    }

    static Refusal taken(ContestPlan plan) {
        return Refusal.conflict("TITLE_TAKEN", "本年度已有名为“%s”的竞赛，请更换名称或者查询已有的竞赛".formatted(plan.title()));
    }
}
