package cn.kexie.contest.entry.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.attachment.Attachments;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold before an entry is filed: the window, the applicant, the form, the title, the quota. */
@Component
class EntryIntake {

    private static final Set<ContestStatus> BEFORE_ENTRIES = EnumSet.of(ContestStatus.DRAFT);
    private static final Set<ContestStatus> TAKING_ENTRIES = EnumSet.of(ContestStatus.PUBLISHED, ContestStatus.OPEN);

    private final Contests contests;
    private final FiledEntries entries;
    private final AdmissionRules rules;
    private final Attachments attachments;
    private final Clock clock;

    EntryIntake(Contests contests, FiledEntries entries, AdmissionRules rules, Attachments attachments, Clock clock) {
        this.contests = contests;
        this.entries = entries;
        this.rules = rules;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The contest comes before its entries, whoever locks both. */
    void lock(String contestNo) {
        contests.lock(contestNo);
    }

    /**
     * The contest, if it takes entries now by the server's clock, whether its timers have fired yet or not. Nobody else
     * changes the contest or its entries until the transaction ends.
     */
    Contest open(String contestNo) {
        Contest contest = contests.lock(contestNo);
        ContestStatus status = contests.status(contestNo);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (BEFORE_ENTRIES.contains(status) || TAKING_ENTRIES.contains(status) && now.isBefore(contest.entriesOpen())) {
            throw Refusal.conflict("CONTEST_NOT_OPEN", "竞赛尚未开始申报，申报时间见竞赛通知").with("status", status.name());
        }
        if (!TAKING_ENTRIES.contains(status) || !now.isBefore(contest.entriesClose())) {
            throw closed(status);
        }
        return contest;
    }

    static Refusal closed(ContestStatus status) {
        String detail = status == ContestStatus.CANCELLED ? "竞赛已经取消，不再办理申报和撤回" : "竞赛申报已经截止，不再办理申报和撤回";
        return Refusal.conflict("ENTRIES_CLOSED", detail).with("status", status.name());
    }

    /** 单位内部竞赛 judges the organiser's own works only. */
    static void refuseForeign(Contest contest, String creditCode) {
        boolean internal = contest.plan().scope() == ContestScope.INTERNAL;
        if (internal && !creditCode.equals(contest.organiser().creditCode())) {
            throw Refusal.of(Reason.FORBIDDEN, "FOREIGN_ENTERPRISE", "本竞赛只接受主办单位内部的作品");
        }
    }

    /** What the rules say of a form, which may have gaps of which the findings know; what forbids filing is added to them. */
    List<Finding> rule(Contest contest, String creditCode, EntryForm form, Findings findings) {
        findings.addAll(EntryFormPolicy.faultsOf(form, contest.plan()));
        AdmissionRules.Ruling ruling = rules.rule(contest, form);
        findings.addAll(ruling.refusals());
        findings.addAll(attachments.check(creditCode, SubmittedMaterial.idsByPointer(form.materials())));
        return ruling.findings();
    }

    void refuseTitle(String contestNo, String title, String exceptEntryNo) {
        if (entries.titleTaken(contestNo, title, exceptEntryNo)) {
            throw Refusal.conflict("TITLE_TAKEN", "本次竞赛已有同名作品，请核对是否重复申报，或者修改项目名称");
        }
    }

    void refuseQuota(Contest contest, Recommenders.Recommender recommender) {
        Integer quota = contest.rules().quotaPerUnit();
        if (quota != null && entries.recommendedBy(contest.contestNo(), recommender.unit()) >= quota) {
            throw Refusal.conflict("QUOTA_USED", "%s的推荐名额（%d 件）已经用完".formatted(recommender.name(), quota))
                    .with("quota", quota);
        }
    }
}
