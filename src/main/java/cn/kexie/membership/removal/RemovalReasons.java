package cn.kexie.membership.removal;

/**
 * What was said for and against removing a member.
 *
 * @param proposal as the secretariat stated it; the letter repeats it
 * @param appeal reason of the appeal, null when there is none
 */
record RemovalReasons(String proposal, String appeal) {

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "RemovalReasons[***]";
    }
}
