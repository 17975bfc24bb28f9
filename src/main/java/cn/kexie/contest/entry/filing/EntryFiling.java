package cn.kexie.contest.entry.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.contest.Contest;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.EntryProcess;
import cn.kexie.contest.entry.EntryProcess.FiledEntry;
import cn.kexie.contest.entry.EntryState;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.filing.Recommenders.Recommender;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报: an enterprise enters a work. */
@Service
@Transactional
public class EntryFiling {

    private final EntryIntake intake;
    private final Recommenders recommenders;
    private final FiledEntries entries;
    private final BlindCodes blindCodes;
    private final Cases cases;
    private final Materials materials;
    private final EntryProcess process;
    private final Consents consents;
    private final EntryExamination examination;

    EntryFiling(
            EntryIntake intake,
            Recommenders recommenders,
            FiledEntries entries,
            BlindCodes blindCodes,
            Cases cases,
            Materials materials,
            EntryProcess process,
            Consents consents,
            EntryExamination examination) {
        this.intake = intake;
        this.recommenders = recommenders;
        this.entries = entries;
        this.blindCodes = blindCodes;
        this.cases = cases;
        this.materials = materials;
        this.process = process;
        this.consents = consents;
        this.examination = examination;
    }

    /** Files an entry and answers its number. Of an entry that is refused nothing is kept, least of all a secret one. */
    public String file(Applicant applicant, String contestNo, Reading<EntryForm> reading) {
        Contest contest = intake.open(contestNo);
        EntryIntake.refuseForeign(contest, applicant.unifiedSocialCreditCode());
        EntryForm form = reading.value();
        Findings findings = reading.findings();
        List<Finding> hints = intake.rule(contest, applicant.unifiedSocialCreditCode(), form, findings);
        findings.refuse();
        intake.refuseTitle(contestNo, form.title(), null);
        Recommender recommender = recommenders.of(contest, applicant, form.applicantUnit());
        intake.refuseQuota(contest, recommender);
        List<Finding> examined = Stream.concat(
                        hints.stream(),
                        examination
                                .findings(contest, null, applicant.unifiedSocialCreditCode(), form.materials())
                                .stream())
                .toList();
        return open(contest, recommender, form, examined);
    }

    private String open(Contest contest, Recommender recommender, EntryForm form, List<Finding> findings) {
        String office = contest.organiser().name() + "竞赛组委会";
        String entryNo = cases.open(new NewCase(
                        FiledEntries.PROCEDURE,
                        "ENT",
                        EntryStatus.SUBMITTED,
                        recommender.applicant(),
                        new Authority(contest.contestNo(), office),
                        false))
                .value();
        entries.add(entry(entryNo, contest, recommender, form, findings));
        consents.record(CaseNo.of(entryNo), recommender.applicant().declarer(), ConsentBasis.DECLARED, form.named());
        attach(entryNo, form.materials());
        if (recommender.association() != null) {
            cases.involve(CaseNo.of(entryNo), recommender.association());
        }
        cases.note(CaseNo.of(entryNo), new CaseEvent("SUBMITTED", "作品已申报，由%s受理".formatted(office), "申请人"));
        process.entryFiled(filed(entryNo, contest, recommender));
        return entryNo;
    }

    private Entry entry(
            String entryNo, Contest contest, Recommender recommender, EntryForm form, List<Finding> findings) {
        return new Entry(
                entryNo,
                1,
                contest.contestNo(),
                blindCodes.next(),
                recommender.applicant().unifiedSocialCreditCode(),
                recommender.applicant().name(),
                recommender.unit(),
                recommender.name(),
                form,
                findings,
                false,
                EntryState.PENDING);
    }

    private void attach(String entryNo, List<SubmittedMaterial> submitted) {
        if (!submitted.isEmpty()) {
            materials.attachAll(CaseNo.of(entryNo), SubmittedMaterial.attachmentIdsByItem(submitted));
        }
    }

    private static FiledEntry filed(String entryNo, Contest contest, Recommender recommender) {
        return new FiledEntry(
                entryNo,
                contest.contestNo(),
                recommender.applicant().name(),
                contest.rules().definitions().get(FiledEntries.PROCEDURE),
                recommender.association() == null
                        ? null
                        : recommender.association().code());
    }
}
