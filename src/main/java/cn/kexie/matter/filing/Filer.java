package cn.kexie.matter.filing;

import cn.kexie.casefile.Applicant;
import cn.kexie.matter.kind.ApplicantSort;
import cn.kexie.platform.identity.UserId;

/**
 * Who files, and for which unit.
 *
 * @param userId of the person who files for his body, null where a system does with the key of its unit
 */
public record Filer(ApplicantSort sort, Applicant applicant, UserId userId) {

    public String creditCode() {
        return applicant.unifiedSocialCreditCode();
    }

    /** How the timeline names it. */
    String text() {
        return userId == null ? "申请人" : applicant.name();
    }
}
