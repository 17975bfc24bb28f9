package cn.kexie.publicity;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.casefile.StaffNames;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异议处理: the verdict takes the item out or sets it free. */
@Service
@Transactional
public class ObjectionHandling {

    private static final String PERIOD = "OBJECTION";
    private static final String HANDLERS = "异议处理人员";

    private final PublicityRegister register;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final ApplicationEventPublisher events;
    private final List<ObjectionRules> rules;
    private final StaffNames names;
    private final Clock clock;

    ObjectionHandling(
            PublicityRegister register,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            ApplicationEventPublisher events,
            List<ObjectionRules> rules,
            StaffNames names,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.events = events;
        this.rules = List.copyOf(rules);
        this.names = names;
        this.clock = clock;
    }

    /** Until when the objection has to be decided; several may be under way, so the case's ledger shows none of them. */
    public Deadline deadline(CaseNo caseNo) {
        return deadlines.reckon(caseNo, timeLimits.of(PERIOD));
    }

    /** Decides an objection; refused without a reason, to the one who filed it, and to whoever the procedure excludes. */
    public void decide(CaseNo caseNo, String objectionNo, Verdict verdict) {
        cases.lock(caseNo);
        Objection objection = register.objection(objectionNo).orElseThrow();
        requireUnended(objection);
        requireDeclared(verdict);
        requireReason(verdict);
        requireMayHandle(caseNo, objection, verdict.task().userId());
        register.decide(objection.decided(
                verdict.decision(), verdict.task().opinion(), verdict.task().userId(), now()));
        cases.opinion(caseNo, verdict.task().opinion(verdict.decision(), HANDLERS));
        cases.note(
                caseNo,
                new CaseEvent(
                        "OBJECTION_DECIDED",
                        "异议 %s 已处理：%s".formatted(objectionNo, verdict.task().text()),
                        HANDLERS));
        settle(caseNo, objection, verdict.decision());
    }

    private void settle(CaseNo caseNo, Objection objection, ObjectionDecision decision) {
        String publicityNo = objection.publicityNo();
        String key = objection.item();
        if (decision == ObjectionDecision.UPHOLD) {
            register.mark(publicityNo, key, ItemStatus.UPHELD);
        } else if (isFrozen(publicityNo, key) && nonePending(publicityNo, key)) {
            release(caseNo, publicityNo, key);
        }
    }

    /** Back to the public while the period runs; afterwards there is nothing left to wait for. */
    private void release(CaseNo caseNo, String publicityNo, String key) {
        boolean over = deadlines.find(caseNo, Publicities.PERIOD).isEmpty();
        register.mark(publicityNo, key, over ? ItemStatus.CONFIRMED : ItemStatus.PUBLISHED);
        if (over) {
            events.publishEvent(new ItemsConfirmed(caseNo, publicityNo, List.of(key)));
        }
    }

    private boolean isFrozen(String publicityNo, String key) {
        return register.item(publicityNo, key)
                .filter(item -> item.status() == ItemStatus.FROZEN)
                .isPresent();
    }

    private boolean nonePending(String publicityNo, String key) {
        return register.objections(publicityNo).stream()
                .filter(Objection::isPending)
                .noneMatch(objection -> objection.item().equals(key));
    }

    private static void requireDeclared(Verdict verdict) {
        if (!verdict.impartial()) {
            throw Refusal.invalid("/impartial", "DECLARATION_REQUIRED", "处理人须声明本人与该事项无利害关系；有利害关系的，请交由其他人员处理");
        }
    }

    private static void requireReason(Verdict verdict) {
        if (verdict.task().opinion() == null || verdict.task().opinion().isBlank()) {
            throw Refusal.invalid("/opinion", "REASON_REQUIRED", "必须写明理由，结论和理由将答复异议人");
        }
    }

    private static void requireUnended(Objection objection) {
        if (objection.isEnded()) {
            throw Refusal.conflict("OBJECTION_ENDED", "公示已经取消，异议 %s 不再处理".formatted(objection.objectionNo()));
        }
    }

    /** Refuses whoever filed the objection and whoever the procedure excludes, before the time goes into handling it. */
    @Transactional(readOnly = true)
    public void requireMayHandle(CaseNo caseNo, String objectionNo, UserId userId) {
        requireMayHandle(caseNo, register.objection(objectionNo).orElseThrow(), userId);
    }

    private void requireMayHandle(CaseNo caseNo, Objection objection, UserId userId) {
        if (objection.filedBy().equals("staff:" + userId) || names.isOneOf(userId, objectors(objection))) {
            throw Refusal.of(Reason.FORBIDDEN, "OWN_OBJECTION", "不能处理自己提出（或者同名的人提出）的异议，请交由其他人员处理");
        }
        rules.stream()
                .flatMap(rule -> rule.obstacle(caseNo, objection.item(), userId).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw Refusal.of(Reason.FORBIDDEN, "MAY_NOT_HANDLE", why);
                });
    }

    private static List<String> objectors(Objection objection) {
        return objection.statements().stream().map(ObjectionStatement::name).toList();
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }

    /**
     * 处理结论.
     *
     * @param impartial whether the one who decided declares to have no part in the matter
     * @param task what was done, with the reason, which answers the objection
     */
    public record Verdict(ObjectionDecision decision, boolean impartial, Decided task) {}
}
