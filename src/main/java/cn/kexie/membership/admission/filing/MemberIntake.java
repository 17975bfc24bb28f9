package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.attachment.Attachments;
import cn.kexie.membership.EligibilityFacts;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberFormPolicy;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Judges an application as it stands, at filing and in a correction alike. */
@Component
public class MemberIntake {

    private static final String SINGLE = "SINGLE";

    private final Associations associations;
    private final MembershipSettings settings;
    private final EligibilityRules rules;
    private final Attachments attachments;
    private final IdNumbers idNumbers;
    private final Clock clock;

    MemberIntake(
            Associations associations,
            MembershipSettings settings,
            EligibilityRules rules,
            Attachments attachments,
            IdNumbers idNumbers,
            Clock clock) {
        this.associations = associations;
        this.settings = settings;
        this.rules = rules;
        this.attachments = attachments;
        this.idNumbers = idNumbers;
        this.clock = clock;
    }

    /**
     * The association, if this enterprise may file for it: its own, or one that several enterprises have formed together,
     * whose secretariat checks where the person works.
     */
    public Association openTo(String creditCode, String associationNo) {
        Association association = associations.get(associationNo);
        boolean own = association.enterprise().unifiedSocialCreditCode().equals(creditCode);
        if (!own && association.organisationMode().equals(SINGLE)) {
            throw Refusal.of(Reason.FORBIDDEN, "FOREIGN_ENTERPRISE", "只能为本企业的职工申请加入本企业的科协");
        }
        AssociationStatus status = association.status();
        if (status == AssociationStatus.CANCELLED || status == AssociationStatus.SUSPENDED) {
            throw Refusal.conflict(
                            "ASSOCIATION_CLOSED",
                            "该企业科协%s，不能办理入会".formatted(status == AssociationStatus.CANCELLED ? "已经注销" : "已经暂停"))
                    .with("status", status.name());
        }
        return association;
    }

    /**
     * Everything that forbids filing.
     *
     * @param earlier the form before a correction, null for a new one; its ID number may stay when they are collected no more
     * @param form may have gaps, of which the findings know
     */
    void check(
            String creditCode,
            String associationNo,
            MemberForm earlier,
            MemberForm form,
            List<SubmittedMaterial> materials,
            Findings findings) {
        findings.rule(() -> MemberFormPolicy.faultsOf(form, LocalDate.now(clock)), MemberFormPolicy.READS);
        boolean kept = earlier != null && Objects.equals(earlier.idNumber(), form.idNumber());
        boolean collected = kept || settings.of(associationNo).idNumber();
        findings.rule(() -> idNumbers.faultOf(form.idNumber(), collected).stream(), IdNumbers.POINTER);
        findings.rule(() -> MemberMaterial.unknown(materials), "/materials/-");
        findings.addAll(attachments.check(creditCode, SubmittedMaterial.idsByPointer(materials)));
    }

    EligibilityRules.Ruling rule(String associationNo, MemberForm form) {
        return rules.rule(EligibilityFacts.of(form), settings.of(associationNo).standard());
    }
}
