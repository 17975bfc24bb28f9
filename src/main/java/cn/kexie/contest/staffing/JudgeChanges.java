package cn.kexie.contest.staffing;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.casefile.StaffNames;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestCancelled;
import cn.kexie.contest.ContestRanked;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.scoring.JudgeRelease;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专家变动 after the draw: asked for by whoever manages the contest, decided by its office and then by somebody else of its
 * supervision, and carried out when both agree. Who judges can so not be arranged by anybody alone.
 */
@Service
@Transactional
public class JudgeChanges {

    private static final ContestStatus[] STAFFED = {ContestStatus.CLOSED, ContestStatus.JUDGING};

    private final Contests contests;
    private final ContestJudges judges;
    private final ContestStaffing staffing;
    private final JudgeRelease release;
    private final JudgeChangeRegister register;
    private final JudgeChangeProcess process;
    private final Cases cases;
    private final Consents consents;
    private final StaffNames names;

    JudgeChanges(
            Contests contests,
            ContestJudges judges,
            ContestStaffing staffing,
            JudgeRelease release,
            JudgeChangeRegister register,
            JudgeChangeProcess process,
            Cases cases,
            Consents consents,
            StaffNames names) {
        this.contests = contests;
        this.judges = judges;
        this.staffing = staffing;
        this.release = release;
        this.register = register;
        this.process = process;
        this.cases = cases;
        this.consents = consents;
        this.names = names;
    }

    /**
     * Asks for judges to be added; 422 with everything wrong with them, 409 WRONG_STATE once the ranks are known.
     *
     * @param findings what reading the nominations has found
     */
    @Audited(value = "JUDGE_ADDITION_REQUESTED", subject = "#contestNo")
    public Requested requestAddition(
            String contestNo, List<JudgeNomination> nominations, String requestedBy, Findings findings) {
        Contest contest = contests.lock(contestNo);
        cases.lock(CaseNo.of(contestNo), "增补评审专家", STAFFED);
        judges.check(contestNo, nominations, contest.plan().categories(), findings);
        findings.refuse();
        return request(JudgeChange.addition(contestNo, nominations, requestedBy));
    }

    /** Asks for a judge to be released; 404 UNKNOWN_JUDGE, 409 JUDGE_RELEASED, 409 RELEASE_PENDING, 409 WRONG_STATE once the ranks are known. */
    @Audited(value = "JUDGE_RELEASE_REQUESTED", subject = "#contestNo", details = "judge=#judgeNo")
    public Requested requestRelease(String contestNo, int judgeNo, String reason, String requestedBy) {
        contests.lock(contestNo);
        cases.lock(CaseNo.of(contestNo), "更换评审专家", STAFFED);
        requireTakingPart(contestNo, judgeNo);
        requireNotAskedFor(contestNo, judgeNo);
        return request(JudgeChange.release(contestNo, judgeNo, reason, requestedBy));
    }

    /** The office decides. @return whether supervision has to decide as well */
    public boolean review(String contestNo, int changeNo, JudgeChangeDecision decision, Decided task) {
        JudgeChange change = open(contestNo, changeNo);
        requireNoPart(change, task.userId());
        record(change, decision, task, "组委会");
        register.save(
                decision == JudgeChangeDecision.AGREE
                        ? change.withState(JudgeChangeState.SUPERVISED)
                                .withOfficeBy(task.userId().value())
                        : change.ended(JudgeChangeState.REFUSED));
        return decision == JudgeChangeDecision.AGREE;
    }

    /** Supervision decides: somebody who neither asked for it nor agreed to it. @return whether it is to be carried out */
    public boolean supervise(String contestNo, int changeNo, JudgeChangeDecision decision, Decided task) {
        JudgeChange change = open(contestNo, changeNo);
        UserId userId = task.userId();
        if (userId.value().equals(change.officeBy()) || change.requestedBy().equals("staff:" + userId)) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "FOUR_EYES", "提出或者审核过本次专家变动的人不能复核，请由监督组的其他人办理");
        }
        requireNoPart(change, userId);
        record(change, decision, task, "监督组");
        if (decision == JudgeChangeDecision.REFUSE) {
            register.save(change.ended(JudgeChangeState.REFUSED));
        }
        return decision == JudgeChangeDecision.AGREE;
    }

    /** Does what both agreed to; once the ranks are known there is nothing to do any more. */
    public void carryOut(String contestNo, int changeNo) {
        JudgeChange change = open(contestNo, changeNo);
        boolean staffed = List.of(STAFFED).contains(contests.status(contestNo));
        if (staffed && change.judgeNo() == null) {
            staffing.add(contestNo, change.nominations(), new Findings(List.of()));
        } else if (staffed) {
            release.release(contestNo, change.judgeNo(), change.reason());
        }
        if (staffed) {
            register.save(change.ended(JudgeChangeState.CARRIED_OUT));
        } else {
            lapse(change, "名次已经排定");
        }
    }

    @EventListener
    void lapse(ContestCancelled cancelled) {
        lapse(cancelled.contestNo(), "竞赛已经取消");
    }

    @EventListener
    void lapse(ContestRanked ranked) {
        lapse(ranked.contestNo(), "名次已经排定");
    }

    /** Whoever nobody has decided about by then is named here no longer. */
    private void lapse(String contestNo, String why) {
        register.open(contestNo).forEach(change -> lapse(change, why));
        process.judgingOver(contestNo);
    }

    private void lapse(JudgeChange change, String why) {
        register.save(change.ended(JudgeChangeState.LAPSED));
        String text = "专家变动 %d 已失效，不再办理：%s".formatted(change.changeNo(), why);
        cases.note(CaseNo.of(change.contestNo()), new CaseEvent("JUDGE_CHANGE_LAPSED", text, "系统"));
    }

    private Requested request(JudgeChange asked) {
        JudgeChange change = register.add(asked);
        consents.record(CaseNo.of(change.contestNo()), Declarer.OFFICE, ConsentBasis.DECLARED, change.people());
        String text = "专家变动 %d：%s，待组委会和监督组同意".formatted(change.changeNo(), change.text());
        cases.note(CaseNo.of(change.contestNo()), new CaseEvent("JUDGE_CHANGE_REQUESTED", text, "组委会"));
        process.requested(change.contestNo(), change.changeNo(), change.text());
        return new Requested(change.changeNo(), change.state(), change.state().text(), change.text());
    }

    private void record(JudgeChange change, JudgeChangeDecision decision, Decided task, String role) {
        task.requireReason(decision == JudgeChangeDecision.REFUSE);
        cases.opinion(CaseNo.of(change.contestNo()), task.opinion(decision, role));
        String text = "%s%s专家变动 %d：%s".formatted(role, task.text(), change.changeNo(), change.text());
        cases.note(CaseNo.of(change.contestNo()), new CaseEvent("JUDGE_CHANGE_DECIDED", text, role));
    }

    /** Whoever is to join or to leave is known by account, and by name under another account. */
    private void requireNoPart(JudgeChange change, UserId userId) {
        boolean concerned = parties(change)
                .anyMatch(party -> userId.equals(party.userId()) || names.isOneOf(userId, List.of(party.name())));
        if (concerned) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "MAY_NOT_HANDLE", "您是本次变动所涉的专家（或者与其同名），应当回避，不能办理，请交由其他人员办理");
        }
    }

    private Stream<Party> parties(JudgeChange change) {
        return change.judgeNo() == null
                ? change.nominations().stream().map(judge -> new Party(judge.userId(), judge.name()))
                : judges.of(change.contestNo()).stream()
                        .filter(judge -> judge.judgeNo() == change.judgeNo())
                        .map(judge -> new Party(judge.userId(), judge.name()));
    }

    private record Party(UserId userId, String name) {}

    private JudgeChange open(String contestNo, int changeNo) {
        contests.lock(contestNo);
        return register.get(contestNo, changeNo);
    }

    private void requireTakingPart(String contestNo, int judgeNo) {
        Judge judge = judges.of(contestNo).stream()
                .filter(named -> named.judgeNo() == judgeNo)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_JUDGE", "专家库中没有 %d 号专家，请核对序号".formatted(judgeNo)));
        if (judge.released()) {
            throw Refusal.conflict("JUDGE_RELEASED", "%d 号专家已经退出评审".formatted(judgeNo));
        }
    }

    private void requireNotAskedFor(String contestNo, int judgeNo) {
        register.open(contestNo).stream()
                .filter(change -> Objects.equals(change.judgeNo(), judgeNo))
                .findFirst()
                .ifPresent(change -> {
                    throw Refusal.conflict(
                            "RELEASE_PENDING", "专家变动 %d 已经提出 %d 号专家退出评审，请等待决定".formatted(change.changeNo(), judgeNo));
                });
    }

    /** @param text what is asked for, without names */
    @Schema(name = "JudgeChangeRequested")
    public record Requested(int changeNo, JudgeChangeState state, String stateText, String text) {}
}
