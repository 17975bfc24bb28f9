package cn.kexie.contest.award;

import cn.kexie.casefile.Cases;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.ObjectionView;
import cn.kexie.publicity.Objections;
import cn.kexie.publicity.Objector;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.Publicity;
import cn.kexie.publicity.PublicityViews;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 对拟表彰作品的异议: in time, under one's real name, with evidence, and not about one's own grade. */
@Service
@Transactional
public class AwardObjections {

    private final Contests contests;
    private final Publicities publicities;
    private final PublicityViews views;
    private final Objections objections;
    private final Cases cases;

    AwardObjections(
            Contests contests, Publicities publicities, PublicityViews views, Objections objections, Cases cases) {
        this.contests = contests;
        this.publicities = publicities;
        this.views = views;
        this.objections = objections;
        this.cases = cases;
    }

    /**
     * Files an objection; it freezes the award concerned and nothing else. Refused: 404 UNKNOWN_CONTEST; 409
     * OBJECTIONS_CLOSED with {@code status} before and after the publicity; 422 UNKNOWN_ITEM, EVIDENCE_REQUIRED,
     * OWN_GRADE_NOT_OBJECTIONABLE; what {@link Objections#file} refuses.
     */
    public ObjectionView file(String contestNo, Reading<AwardObjectionForm> reading, Objector objector) {
        Publicity publicity = running(contestNo);
        AwardObjectionForm form = reading.value();
        reading.findings()
                .rule(() -> matterFaults(form), "/matter")
                .rule(() -> workFaults(publicity, form, objector), "/caseNo")
                .rule(() -> reasonFaults(form), "/reason", "/attachments")
                .rule(() -> objections.evidenceFaults(form.attachments(), objector))
                .refuse();
        return objections.file(publicity.publicityNo(), Reading.faultless(general(form)), objector);
    }

    /** The objection if this principal filed it, else 404 UNKNOWN_OBJECTION. */
    @Transactional(readOnly = true)
    public ObjectionView of(String contestNo, String objectionNo, Objector objector) {
        contests.status(contestNo);
        return objections.ofCase(CaseNo.of(contestNo), objectionNo, objector.principal());
    }

    private Publicity running(String contestNo) {
        ContestStatus status = contests.status(contestNo);
        return publicities
                .lastOf(CaseNo.of(contestNo))
                .filter(publicity -> status == ContestStatus.PUBLICITY)
                .filter(views::takesObjections)
                .orElseThrow(() -> Refusal.conflict(
                                "OBJECTIONS_CLOSED",
                                "竞赛 %s 当前状态为“%s”，只有在公示期内可以提出异议".formatted(contestNo, contests.statusText(contestNo)))
                        .with("status", status.name()));
    }

    private static Stream<Fault> matterFaults(AwardObjectionForm form) {
        return form.matter() == ObjectionMatter.GRADE ? Stream.of(OwnAward.fault("/matter")) : Stream.empty();
    }

    /** What is wrong with objecting to a grade at all has been said by then. */
    private Stream<Fault> workFaults(Publicity publicity, AwardObjectionForm form, Objector objector) {
        if (form.matter() == ObjectionMatter.GRADE) {
            return Stream.empty();
        }
        if (OwnAward.is(cases, form.caseNo(), objector)) {
            return Stream.of(OwnAward.fault("/caseNo"));
        }
        return publicities.lists(publicity.publicityNo(), form.caseNo())
                ? Stream.empty()
                : Stream.of(new Fault("/caseNo", "UNKNOWN_ITEM", "公示名单中没有作品 %s，请填写名单中的编号".formatted(form.caseNo())));
    }

    private static Stream<Fault> reasonFaults(AwardObjectionForm form) {
        return form.hasEvidence()
                ? Stream.empty()
                : Stream.of(new Fault("/reason", "EVIDENCE_REQUIRED", "请写明事实和依据（不少于 10 个字）或者附上证据"));
    }

    private static ObjectionForm general(AwardObjectionForm form) {
        String reason = "【%s】%s".formatted(form.matter().text(), form.reason());
        return new ObjectionForm(form.caseNo(), form.name(), form.mobile(), reason, form.attachments());
    }
}
