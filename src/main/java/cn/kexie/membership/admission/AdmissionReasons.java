package cn.kexie.membership.admission;

/**
 * What was said for and against an applicant.
 *
 * @param rejection reason of the rejection, null when there is none
 * @param appeal reason of the appeal, null when there is none
 */
record AdmissionReasons(String rejection, String appeal) {

    static final AdmissionReasons NONE = new AdmissionReasons(null, null);

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "AdmissionReasons[***]";
    }
}
