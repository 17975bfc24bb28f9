package cn.kexie.publicity;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异议: taken under one's real name while the publicity runs; freezes the item concerned and nothing else. */
@Service
@Transactional
public class Objections {

    /** How many objections through one account are handled side by side for one item, and in all for one publicity. */
    static final int MOST_OF_AN_ITEM = 5;

    static final int MOST_OF_A_PUBLICITY = 100;

    private final PublicityRegister register;
    private final PublicityViews publicities;
    private final Cases cases;
    private final PublicityProcess process;
    private final ObjectionEvidence evidence;
    private final List<ObjectionRules> rules;
    private final Consents consents;
    private final Clock clock;

    Objections(
            PublicityRegister register,
            PublicityViews publicities,
            Cases cases,
            PublicityProcess process,
            ObjectionEvidence evidence,
            List<ObjectionRules> rules,
            Consents consents,
            Clock clock) {
        this.register = register;
        this.publicities = publicities;
        this.cases = cases;
        this.process = process;
        this.evidence = evidence;
        this.rules = List.copyOf(rules);
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Files an objection and freezes its item. Refused: 404 UNKNOWN_PUBLICITY; 409 PUBLICITY_ENDED when late; 422
     * UNKNOWN_ITEM; 409 ITEM_REMOVED; 409 OBJECTIONS_PENDING, TOO_MANY_OBJECTIONS when one account files too many; 409 ALREADY_OBJECTED while the same person's objection to the item is handled; 422
     * ATTACHMENT_UNKNOWN for evidence the objector has not uploaded.
     *
     * @return its number
     */
    public String file(String publicityNo, ObjectionForm form, Objector objector) {
        String caseNo = publicities.begun(publicityNo).caseNo();
        cases.lock(caseNo);
        requireRunning(publicities.begun(publicityNo));
        requireOpenItem(publicityNo, form.item());
        requireFirst(publicityNo, form);
        requireFew(publicityNo, form, objector);
        rules.forEach(rule -> rule.requireAdmissible(caseNo, form, objector));
        String objectionNo = register.add(Objection.filed(publicityNo, form, objector.principal(), now()));
        consents.record(
                caseNo,
                Declarer.enterprise(objector.creditCode()),
                ConsentBasis.PERSON,
                List.of(new Person(form.name(), form.mobile())));
        evidence.file(caseNo, objectionNo, objector.creditCode(), form.attachments());
        register.mark(publicityNo, form.item(), ItemStatus.FROZEN);
        cases.note(caseNo, new CaseEvent("OBJECTION_FILED", "收到实名异议 %s，所涉事项暂停生效".formatted(objectionNo), "异议人"));
        process.objectionFiled(caseNo, objectionNo);
        return objectionNo;
    }

    /** The objection if this principal filed it, else 404 UNKNOWN_OBJECTION. */
    @Transactional(readOnly = true)
    public ObjectionView of(String publicityNo, String objectionNo, String filedBy) {
        return register.objection(objectionNo)
                .filter(objection -> objection.publicityNo().equals(publicityNo))
                .filter(objection -> objection.filedBy().equals(filedBy))
                .map(ObjectionView::of)
                .orElseThrow(() -> unknown(objectionNo));
    }

    private static Refusal unknown(String objectionNo) {
        return Refusal.unknown("UNKNOWN_OBJECTION", "没有找到异议 %s，请核对编号".formatted(objectionNo));
    }

    /** As {@link #of}, for whoever knows the case instead of the publicity. */
    @Transactional(readOnly = true)
    public ObjectionView ofCase(String caseNo, String objectionNo, String filedBy) {
        return register.objection(objectionNo)
                .map(Objection::publicityNo)
                .filter(publicityNo -> publicities.begun(publicityNo).caseNo().equals(caseNo))
                .map(publicityNo -> of(publicityNo, objectionNo, filedBy))
                .orElseThrow(() -> unknown(objectionNo));
    }

    private List<Objection> pending(String publicityNo, String key) {
        return register.objections(publicityNo).stream()
                .filter(Objection::isPending)
                .filter(objection -> objection.form().item().equals(key))
                .toList();
    }

    private void requireRunning(Publicity publicity) {
        if (publicities.runningPeriod(publicity).isEmpty()) {
            throw Refusal.conflict("PUBLICITY_ENDED", "公示 %s 已经结束，不再接受异议".formatted(publicity.publicityNo()))
                    .with("status", publicity.status().name());
        }
    }

    private void requireOpenItem(String publicityNo, String key) {
        ItemStatus status = register.item(publicityNo, key)
                .map(PublishedItem::status)
                .orElseThrow(() -> Refusal.invalid("/item", "UNKNOWN_ITEM", "公示名单中没有这一事项，请填写名单中事项的编号"));
        if (status == ItemStatus.UPHELD) {
            throw Refusal.conflict("ITEM_REMOVED", "该事项已因异议成立而撤下，不必再提出异议");
        }
    }

    private void requireFirst(String publicityNo, ObjectionForm form) {
        pending(publicityNo, form.item()).stream()
                .filter(objection -> CanonicalKey.same(objection.form().name(), form.name()))
                .filter(objection -> objection.form().mobile().equals(form.mobile()))
                .findFirst()
                .ifPresent(first -> {
                    throw Refusal.conflict("ALREADY_OBJECTED", "您对该事项提出的异议正在处理，请等待答复")
                            .with("objectionNo", first.objectionNo());
                });
    }

    /** Nobody keeps those who handle objections busy with the same matter. */
    private void requireFew(String publicityNo, ObjectionForm form, Objector objector) {
        List<Objection> own = register.objections(publicityNo).stream()
                .filter(objection -> objection.filedBy().equals(objector.principal()))
                .toList();
        List<Objection> pending = own.stream()
                .filter(Objection::isPending)
                .filter(objection -> objection.form().item().equals(form.item()))
                .toList();
        if (pending.size() >= MOST_OF_AN_ITEM) {
            throw Refusal.conflict(
                            "OBJECTIONS_PENDING",
                            "本单位对该事项已有 %d 件异议正在处理，请等待答复；补充的事实和证据请提供给处理人员".formatted(pending.size()))
                    .with("objectionNo", pending.get(0).objectionNo());
        }
        if (own.size() >= MOST_OF_A_PUBLICITY) {
            throw Refusal.conflict(
                    "TOO_MANY_OBJECTIONS", "本单位对同一公示最多提出 %d 件异议；补充的事实和证据请提供给正在处理异议的人员".formatted(MOST_OF_A_PUBLICITY));
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
