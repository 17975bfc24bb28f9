package cn.kexie.contest.award;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核定名次和拟奖名单: what the office chooses, and what it asks the committee for. */
@Service
@Transactional
public class AwardReview {

    static final String PERIOD = "RANKING_REVIEW";

    private final Contests contests;
    private final Rankings rankings;
    private final AwardRegister register;
    private final Cases cases;
    private final Deadlines deadlines;

    AwardReview(Contests contests, Rankings rankings, AwardRegister register, Cases cases, Deadlines deadlines) {
        this.contests = contests;
        this.rankings = rankings;
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /**
     * The office confirms the ranking; it is made anew only when the choice differs from the last one.
     *
     * @return what the committee is asked to award; 422 UNKNOWN_GRADE for a grade the rules do not have, REASON_REQUIRED
     *     when a grade stays empty without a reason
     */
    public Proposal confirm(String contestNo, Confirmation confirmation) {
        Contest contest = contests.lock(contestNo);
        requireGrades(contest, confirmation.emptyGrades());
        requireReason(confirmation);
        choose(contestNo, confirmation);
        deadlines.end(CaseNo.of(contestNo), PERIOD);
        cases.opinion(CaseNo.of(contestNo), confirmation.task().opinion("CONFIRM", Roles.OFFICE));
        return proposal(contest);
    }

    private void choose(String contestNo, Confirmation confirmation) {
        AwardChoice last = register.choice(contestNo);
        boolean excluded = confirmation.ties() == BoundaryTies.BOTH_OUT
                && (last.excludedAtBoundary() || !rankings.boundaries(contestNo).isEmpty());
        AwardChoice choice = new AwardChoice(excluded, confirmation.emptyGrades());
        if (!choice.equals(last)) {
            register.choose(contestNo, choice);
            int revision =
                    rankings.rankAgain(contestNo, reason(choice), choice.emptyGrades(), choice.excludedAtBoundary());
            cases.note(
                    CaseNo.of(contestNo),
                    new CaseEvent("RANKED_AGAIN", "%s，形成第 %d 版名次".formatted(reason(choice), revision), Roles.OFFICE));
        }
    }

    private Proposal proposal(Contest contest) {
        ProposedAwards awards = ProposedAwards.of(contest, rankings.current(contest.contestNo()));
        return Proposal.of(contest.plan().title(), awards);
    }

    private static void requireGrades(Contest contest, Set<String> grades) {
        List<String> known =
                contest.rules().awards().stream().map(AwardRule::grade).toList();
        List<Fault> faults = grades.stream()
                .filter(grade -> !known.contains(grade))
                .map(grade -> new Fault("/emptyGrades", "UNKNOWN_GRADE", "评审规则中没有奖项“%s”".formatted(grade)))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static void requireReason(Confirmation confirmation) {
        boolean given = confirmation.task().opinion() != null
                && !confirmation.task().opinion().isBlank();
        if (!confirmation.emptyGrades().isEmpty() && !given) {
            throw Refusal.invalid("/opinion", "REASON_REQUIRED", "让奖项空缺的，必须写明理由");
        }
    }

    private static String reason(AwardChoice choice) {
        String ties = choice.excludedAtBoundary() ? BoundaryTies.BOTH_OUT.text() : BoundaryTies.BOTH_IN.text();
        return choice.emptyGrades().isEmpty()
                ? "末位" + ties
                : "末位%s，%s空缺".formatted(ties, String.join("、", new TreeSet<>(choice.emptyGrades())));
    }

    /** What the office has answered. */
    public record Confirmation(BoundaryTies ties, Set<String> emptyGrades, Decided task) {}

    /**
     * What the committee decides on.
     *
     * @param firstSubject of the vote on the first grade, otherSubject of the one on the others; without personal data
     */
    public record Proposal(boolean firstGrade, boolean otherGrades, String firstSubject, String otherSubject) {

        static Proposal of(String title, ProposedAwards awards) {
            return new Proposal(
                    awards.hasFirstGrade(),
                    awards.hasOtherGrades(),
                    "%s拟授%s".formatted(QuotedTitle.of(title), awards.firstGradeText()),
                    "%s拟授%s".formatted(QuotedTitle.of(title), awards.otherGradesText()));
        }
    }
}
