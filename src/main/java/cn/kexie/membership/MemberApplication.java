package cn.kexie.membership;

import java.time.LocalDate;
import lombok.With;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * 入会申请: what was applied for and what its procedure has found out. Where it stands is told by its case.
 *
 * @param rejection reason of the rejection, null when there is none
 * @param appeal reason of the appeal, null when there is none
 * @param open whether the same person may not apply here again meanwhile
 */
@With
@Table("member_application")
record MemberApplication(
        @Id String caseNo,
        @Version Integer version,
        String associationNo,
        String name,
        String mobile,
        MemberForm form,
        Eligibility eligibility,
        String eligibilityReason,
        DecisionRoute decisionRoute,
        String rejection,
        String appeal,
        LocalDate appealedOn,
        String memberNo,
        boolean open) {

    static MemberApplication filed(
            String caseNo, String associationNo, MemberForm form, EligibilityRules.Ruling ruling) {
        return new MemberApplication(
                caseNo,
                null,
                associationNo,
                form.name(),
                form.mobile(),
                form,
                ruling.eligibility(),
                ruling.reason(),
                null,
                null,
                null,
                null,
                null,
                true);
    }

    MemberApplication corrected(MemberForm newForm, EligibilityRules.Ruling ruling) {
        return withForm(newForm)
                .withName(newForm.name())
                .withMobile(newForm.mobile())
                .withEligibility(ruling.eligibility())
                .withEligibilityReason(ruling.reason());
    }
}
