package cn.kexie.membership;

import cn.kexie.platform.personal.SealedDocument;
import cn.kexie.platform.personal.SealedIn;

/**
 * What was said for and against removing a member.
 *
 * @param proposal as the secretariat stated it; the letter repeats it
 * @param appeal reason of the appeal, null when there is none
 */
@SealedIn(table = "member_removal", column = "reasons")
record RemovalReasons(String proposal, String appeal) implements SealedDocument {

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "RemovalReasons[***]";
    }
}
