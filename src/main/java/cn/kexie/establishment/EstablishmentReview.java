package cn.kexie.establishment;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.party.Body;
import cn.kexie.platform.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审核: the 科协 reviews while the partner body is asked for its opinion. */
@Service
@Transactional
public class EstablishmentReview {

    static final String PERIOD = "REVIEW";
    private static final String REVIEWER = "审核人员";

    private final Establishments establishments;
    private final Cases cases;
    private final DecidingBodies decidingBodies;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    EstablishmentReview(
            Establishments establishments,
            Cases cases,
            DecidingBodies decidingBodies,
            Deadlines deadlines,
            TimeLimits timeLimits) {
        this.establishments = establishments;
        this.cases = cases;
        this.decidingBodies = decidingBodies;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /**
     * Starts the review period.
     *
     * @param partner {@code FEDERATION}, {@code SASAC} or {@code NONE}, from decision table {@code co-opinion}
     */
    public ReviewPeriod open(String caseNo, String partner) {
        CaseFile file = cases.lock(caseNo);
        cases.step(caseNo);
        Deadline review = deadlines.start(caseNo, timeLimits.of(PERIOD));
        Optional<Body> body = "NONE".equals(partner)
                ? Optional.empty()
                : decidingBodies.partner(partner, file.authority().code());
        body.ifPresent(asked -> ask(caseNo, asked));
        return new ReviewPeriod(
                file.authority().code(),
                body.map(Body::code).orElse(null),
                review,
                deadlines.reckon(caseNo, timeLimits.of("CO_OPINION")));
    }

    /** Records the reviewer's opinion; refused without a reason where one is needed, and for a second extension. */
    public void record(String caseNo, ReviewOpinion review) {
        CaseFile file = cases.lock(caseNo);
        Establishment establishment = establishments.get(caseNo);
        review.task().requireReason(review.decision().needsReason());
        if (review.decision() == ReviewDecision.EXTEND && establishment.extended()) {
            throw Refusal.invalid("/decision", "ALREADY_EXTENDED", "审核期限只能延长一次，请提出审核意见");
        }
        if (review.decision() == ReviewDecision.APPROVE) {
            establishments.save(establishment.withAdviser(review.chosenAdviser()));
        }
        cases.opinion(caseNo, review.task().opinion(review.decision(), REVIEWER));
        if (review.decision() != ReviewDecision.EXTEND) {
            cases.step(caseNo);
            cases.note(
                    caseNo,
                    new CaseEvent(
                            "REVIEWED", "%s已提出审核意见".formatted(file.authority().name()), REVIEWER));
        }
    }

    public Deadline extend(String caseNo, String reason) {
        Deadline deadline = deadlines.extend(
                caseNo, PERIOD, timeLimits.of("REVIEW_EXTENSION").limit().amount(), "理由见办理经过");
        establishments.save(establishments.get(caseNo).withExtended(true));
        cases.note(
                caseNo,
                new CaseEvent("REVIEW_EXTENDED", "审核审批期限延长至 %s，理由：%s".formatted(deadline.dueDate(), reason), REVIEWER));
        return deadline;
    }

    private void ask(String caseNo, Body partner) {
        establishments.save(establishments.get(caseNo).withCoOpinionBody(partner.code()));
        cases.involve(caseNo, new Authority(partner.code(), partner.name()));
        cases.note(caseNo, new CaseEvent("CO_OPINION_REQUESTED", "已征求%s意见".formatted(partner.name()), "系统"));
    }

    /** @param coOpinionBody code of the body asked for its opinion, null when none is */
    public record ReviewPeriod(String authorityCode, String coOpinionBody, Deadline deadline, Deadline coOpinion) {}
}
