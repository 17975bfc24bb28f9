package cn.kexie.membership.life;

import cn.kexie.platform.personal.SealedDocument;
import cn.kexie.platform.personal.SealedIn;

/** Why a member is to go elsewhere, as the association stated it that the member leaves. */
@SealedIn(table = "member_transfer", column = "reason")
record TransferReason(String text) implements SealedDocument {

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "TransferReason[***]";
    }
}
