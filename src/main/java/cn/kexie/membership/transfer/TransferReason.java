package cn.kexie.membership.transfer;

/** Why a member is to go elsewhere, as the association stated it that the member leaves. */
record TransferReason(String text) {

    /** Statements about a person do not belong into logs. */
    @Override
    public String toString() {
        return "TransferReason[***]";
    }
}
