package cn.kexie.membership.admission;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import lombok.With;

/**
 * 入会申请: what was applied for and what its procedure has found out. Where it stands is told by its case.
 *
 * @param personKey the same for the same person; null when the personal data have been taken away
 * @param reasons what was said for and against the applicant
 * @param appealedOn null without an appeal
 * @param open whether the same person may not apply here again meanwhile
 */
@With
public record MemberApplication(
        CaseNo caseNo,
        Integer version,
        String associationNo,
        String personKey,
        MemberForm form,
        Eligibility eligibility,
        String eligibilityReason,
        AdmissionReasons reasons,
        LocalDate appealedOn,
        String memberNo,
        boolean open) {

    static MemberApplication filed(
            CaseNo caseNo, String associationNo, String personKey, MemberForm form, EligibilityRules.Ruling ruling) {
        return new MemberApplication(
                caseNo,
                null,
                associationNo,
                personKey,
                form,
                ruling.eligibility(),
                ruling.reason(),
                AdmissionReasons.NONE,
                null,
                null,
                true);
    }

    MemberApplication corrected(String newPersonKey, MemberForm newForm, EligibilityRules.Ruling ruling) {
        return withForm(newForm)
                .withPersonKey(newPersonKey)
                .withEligibility(ruling.eligibility())
                .withEligibilityReason(ruling.reason());
    }

    /** The application without anything that tells who applied; what was decided stays. */
    MemberApplication withoutPerson() {
        return withForm(MemberForm.REMOVED).withPersonKey(null).withReasons(new AdmissionReasons(rejection(), null));
    }

    /** As {@link #withoutPerson()}, and without what was said about him. */
    MemberApplication withoutWords() {
        return withoutPerson().withReasons(AdmissionReasons.NONE);
    }

    public String name() {
        return form.name();
    }

    /** Reason of the rejection, null when there is none. */
    public String rejection() {
        return reasons.rejection();
    }

    /** Reason of the appeal, null when there is none. */
    public String appeal() {
        return reasons.appeal();
    }

    MemberApplication withRejection(String reason) {
        return withReasons(new AdmissionReasons(reason, appeal()));
    }

    MemberApplication withAppeal(String reason, LocalDate on) {
        return withReasons(new AdmissionReasons(rejection(), reason)).withAppealedOn(on);
    }
}
