package cn.kexie.contest;

import cn.kexie.platform.Refusal;
import org.springframework.stereotype.Component;

/** A title names one contest of an organiser and year. */
@Component
class RegisteredPlans implements PlannedContests {

    private final ContestRegister register;

    RegisteredPlans(ContestRegister register) {
        this.register = register;
    }

    @Override
    public void requireFree(Organiser organiser, ContestPlan plan, String contestNo) {
        register.numberOf(organiser.code(), plan.year(), plan.title())
                .filter(holder -> !holder.equals(contestNo))
                .ifPresent(holder -> {
                    throw taken(plan).with("contestNo", holder);
                });
    }

    @Override
    public void add(Contest contest) {
        if (!register.add(contest)) {
            throw taken(contest.plan());
        }
    }

    @Override
    public void save(Contest contest) {
        if (!register.save(contest)) {
            throw taken(contest.plan());
        }
    }

    @Override
    public void cancel(String contestNo, String reason) {
        register.cancel(contestNo, reason);
    }

    private static Refusal taken(ContestPlan plan) {
        return Refusal.conflict("TITLE_TAKEN", "本年度已有名为“%s”的竞赛，请更换名称或者查询已有的竞赛".formatted(plan.title()));
    }
}
