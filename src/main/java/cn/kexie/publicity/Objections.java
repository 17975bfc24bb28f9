package cn.kexie.publicity;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalText;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 异议: taken under one's real name while the publicity runs; freezes the item concerned and nothing else. */
@Service
@Transactional
public class Objections {

    /** How many objections one account may file to one publicity. */
    static final int MOST_OF_A_PUBLICITY = 100;

    /** How much is said and shown in one objection, by whoever: more than this nobody reads. */
    static final int MOST_STATEMENTS = 10;

    static final int MOST_CHARACTERS = 10_000;
    static final int MOST_EVIDENCE = 30;

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
     * UNKNOWN_ITEM; 409 ITEM_REMOVED; 409 TOO_MANY_OBJECTIONS when one account files too many; 409 ALREADY_OBJECTED while an
     * objection of the same person to the item, filed through another account, is handled; 422 ATTACHMENT_UNKNOWN for evidence
     * the objector has not uploaded. While an objection of the same account to the item is handled, what is said joins it; 409
     * OBJECTIONS_PENDING when that holds no more.
     *
     * @return the objection, or the one it has joined
     */
    public ObjectionView file(String publicityNo, Reading<ObjectionForm> reading, Objector objector) {
        CaseNo caseNo = publicities.begun(publicityNo).caseNo();
        cases.lock(caseNo);
        requireRunning(publicities.begun(publicityNo));
        ObjectionForm form = reading.value();
        reading.findings()
                .rule(() -> itemFaults(caseNo, publicityNo, form.item(), objector), "/item")
                .rule(() -> evidenceFaults(form.attachments(), objector))
                .refuse();
        requireUpright(publicityNo, form.item());
        List<Objection> filed = register.objections(publicityNo);
        Optional<Objection> pending = pendingOf(filed, form, objector);
        if (pending.isPresent()) {
            return join(caseNo, pending.get(), form, objector);
        }
        requireFirst(filed, form);
        requireFew(filed, objector);
        return open(caseNo, publicityNo, form, objector);
    }

    /** What one key says of an item while that is being handled is one matter, with one answer. */
    private ObjectionView join(CaseNo caseNo, Objection pending, ObjectionForm form, Objector objector) {
        requireRoom(caseNo, pending, form);
        ObjectionStatement statement = pending.next(form, ChinaTime.now(clock));
        register.join(pending.objectionNo(), statement);
        keep(caseNo, pending.objectionNo(), statement.serial(), form, objector);
        cases.note(
                caseNo,
                new CaseEvent(
                        "OBJECTION_JOINED",
                        "异议 %s 收到第 %d 次陈述，并入办理".formatted(pending.objectionNo(), statement.serial()),
                        "异议人"));
        return ObjectionView.of(pending.joined(statement));
    }

    private ObjectionView open(CaseNo caseNo, String publicityNo, ObjectionForm form, Objector objector) {
        Objection filed = Objection.filed(publicityNo, form, objector.principal(), ChinaTime.now(clock));
        String objectionNo = register.add(filed);
        keep(caseNo, objectionNo, ObjectionStatement.FIRST, form, objector);
        register.mark(publicityNo, form.item(), ItemStatus.FROZEN);
        cases.note(caseNo, new CaseEvent("OBJECTION_FILED", "收到实名异议 %s，所涉事项暂停生效".formatted(objectionNo), "异议人"));
        process.objectionFiled(caseNo, objectionNo);
        return ObjectionView.of(filed.numbered(objectionNo));
    }

    private void keep(CaseNo caseNo, String objectionNo, int statement, ObjectionForm form, Objector objector) {
        consents.record(
                caseNo,
                Declarer.enterprise(objector.creditCode()),
                ConsentBasis.PERSON,
                List.of(new Person(form.name(), form.mobile())));
        evidence.file(caseNo, objectionNo, statement, objector.creditCode(), form.attachments());
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
    public ObjectionView ofCase(CaseNo caseNo, String objectionNo, String filedBy) {
        return register.objection(objectionNo)
                .map(Objection::publicityNo)
                .filter(publicityNo -> publicities.begun(publicityNo).caseNo().equals(caseNo))
                .map(publicityNo -> of(publicityNo, objectionNo, filedBy))
                .orElseThrow(() -> unknown(objectionNo));
    }

    private static Optional<Objection> pendingOf(List<Objection> filed, ObjectionForm form, Objector objector) {
        return filed.stream()
                .filter(Objection::isPending)
                .filter(objection -> objection.concerns(form.item()))
                .filter(objection -> objection.filedBy().equals(objector.principal()))
                .findFirst();
    }

    private void requireRunning(Publicity publicity) {
        if (publicities.runningPeriod(publicity).isEmpty()) {
            throw Refusal.conflict("PUBLICITY_ENDED", "公示 %s 已经结束，不再接受异议".formatted(publicity.publicityNo()))
                    .with("status", publicity.status().name());
        }
    }

    /** Of the files that are named, those that are not the objector's; the list may have gaps. */
    @Transactional(readOnly = true)
    public Stream<Fault> evidenceFaults(List<String> attachments, Objector objector) {
        return evidence.faults(attachments, objector.creditCode());
    }

    private Stream<Fault> itemFaults(CaseNo caseNo, String publicityNo, String key, Objector objector) {
        return register.item(publicityNo, key).isEmpty()
                ? Stream.of(new Fault("/item", "UNKNOWN_ITEM", "公示名单中没有这一事项，请填写名单中事项的编号"))
                : rules.stream().flatMap(rule -> rule.faults(caseNo, key, objector));
    }

    private void requireUpright(String publicityNo, String key) {
        if (register.item(publicityNo, key).orElseThrow().status() == ItemStatus.UPHELD) {
            throw Refusal.conflict("ITEM_REMOVED", "该事项已因异议成立而撤下，不必再提出异议");
        }
    }

    /** Through another key nobody joins, so that no key learns what another has said. */
    private static void requireFirst(List<Objection> filed, ObjectionForm form) {
        filed.stream()
                .filter(Objection::isPending)
                .filter(objection -> objection.concerns(form.item()))
                .filter(objection -> objection.isFrom(form))
                .findFirst()
                .ifPresent(first -> {
                    throw Refusal.conflict("ALREADY_OBJECTED", "您对该事项提出的异议正在处理，请等待答复")
                            .with("objectionNo", first.objectionNo());
                });
    }

    /** Nobody keeps those who handle objections busy with the same matter. */
    private static void requireFew(List<Objection> filed, Objector objector) {
        long own = filed.stream()
                .filter(objection -> objection.filedBy().equals(objector.principal()))
                .count();
        if (own >= MOST_OF_A_PUBLICITY) {
            throw Refusal.conflict(
                    "TOO_MANY_OBJECTIONS", "本单位对同一公示最多提出 %d 件异议；补充的事实和证据请提供给正在处理异议的人员".formatted(MOST_OF_A_PUBLICITY));
        }
    }

    private void requireRoom(CaseNo caseNo, Objection pending, ObjectionForm form) {
        int characters = pending.statements().stream()
                .mapToInt(statement -> CanonicalText.length(statement.reason()))
                .sum();
        boolean room = pending.statements().size() < MOST_STATEMENTS
                && characters + CanonicalText.length(form.reason()) <= MOST_CHARACTERS
                && evidence.count(caseNo, pending.objectionNo())
                                + form.attachments().stream().distinct().count()
                        <= MOST_EVIDENCE;
        if (!room) {
            throw Refusal.conflict(
                            "OBJECTIONS_PENDING",
                            "本单位对该事项的异议 %s 正在处理，同一异议最多 %d 次陈述、共 %d 字、%d 件证据，现已放不下，请等待答复；其他事实和证据请直接提供给处理人员"
                                    .formatted(pending.objectionNo(), MOST_STATEMENTS, MOST_CHARACTERS, MOST_EVIDENCE))
                    .with("objectionNo", pending.objectionNo());
        }
    }
}
