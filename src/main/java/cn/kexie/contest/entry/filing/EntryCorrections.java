package cn.kexie.contest.entry.filing;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.acceptance.Correction;
import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 补正答复: possible after the close of entries, since it was asked for; judged by the same rules as a new entry. */
@Service
@Transactional
public class EntryCorrections {

    private final FiledEntries entries;
    private final EntryIntake intake;
    private final Contests contests;
    private final CorrectedApplication corrected;
    private final Cases cases;
    private final Materials materials;
    private final AcceptanceProcess acceptance;
    private final Consents consents;
    private final EntryExamination examination;

    EntryCorrections(
            FiledEntries entries,
            EntryIntake intake,
            Contests contests,
            CorrectedApplication corrected,
            Cases cases,
            Materials materials,
            AcceptanceProcess acceptance,
            Consents consents,
            EntryExamination examination) {
        this.entries = entries;
        this.intake = intake;
        this.contests = contests;
        this.corrected = corrected;
        this.cases = cases;
        this.materials = materials;
        this.acceptance = acceptance;
        this.consents = consents;
        this.examination = examination;
    }

    /** Makes copies of what is handed in for judges, which takes its time, before anything is locked. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void prepare(String entryNo, String creditCode, CorrectionAnswer answer) {
        examination.prepare(entries.get(entryNo).contestNo(), creditCode, answer.materials());
    }

    /** Takes the one answer to a correction request; 422 for anything not asked for or left out. */
    public void submit(String entryNo, Reading<CorrectionAnswer> reading) {
        CorrectionAnswer answer = reading.value();
        intake.lock(entries.get(entryNo).contestNo());
        CaseFile file = cases.lock(CaseNo.of(entryNo), "提交补正", EntryStatus.CORRECTION_REQUIRED);
        Entry entry = entries.get(entryNo);
        Correction<EntryForm> correction = corrected.apply(
                entry.form(),
                reading,
                cases.awaitedCorrections(CaseNo.of(entryNo)),
                EntryForm.class,
                Map.of("/category", CategoryNames::of));
        EntryForm form = correction.application();
        entries.correct(entry.corrected(form, judged(file, entry, correction, answer)));
        consents.record(CaseNo.of(entryNo), file.applicant().declarer(), ConsentBasis.DECLARED, form.named());
        materials.attachAll(CaseNo.of(entryNo), SubmittedMaterial.attachmentIdsByItem(answer.materials()));
        cases.answerCorrections(CaseNo.of(entryNo), answer.items(), correction.amendments());
        cases.move(CaseNo.of(entryNo), EntryStatus.SUBMITTED);
        cases.note(CaseNo.of(entryNo), new CaseEvent("CORRECTIONS_SUBMITTED", answer.summary(), "申请人"));
        acceptance.correctionsSubmitted(CaseNo.of(entryNo));
    }

    private List<Finding> judged(
            CaseFile file, Entry entry, Correction<EntryForm> correction, CorrectionAnswer answer) {
        Contest contest = contests.lock(entry.contestNo());
        String creditCode = file.applicant().unifiedSocialCreditCode();
        EntryForm form = correction.application();
        Findings findings = correction.findings();
        List<Finding> hints = intake.rule(contest, creditCode, form, findings);
        correction.refuse(findings);
        intake.refuseTitle(entry.contestNo(), form.title(), entry.entryNo());
        return Stream.concat(
                        hints.stream(),
                        examination.findings(contest, entry.entryNo(), creditCode, answer.materials()).stream())
                .toList();
    }
}
