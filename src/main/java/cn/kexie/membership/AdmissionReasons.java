package cn.kexie.membership;

import cn.kexie.platform.personal.SealedDocument;
import cn.kexie.platform.personal.SealedIn;

/**
 * What was said for and against an applicant.
 *
 * @param rejection reason of the rejection, null when there is none
 * @param appeal reason of the appeal, null when there is none
 */
@SealedIn(table = "member_application", column = "reasons")
record AdmissionReasons(String rejection, String appeal) implements SealedDocument {

    static final AdmissionReasons NONE = new AdmissionReasons(null, null);

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "AdmissionReasons[***]";
    }
}
