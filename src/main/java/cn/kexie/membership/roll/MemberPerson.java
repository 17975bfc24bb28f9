package cn.kexie.membership.roll;

import cn.kexie.membership.MemberForm;
import cn.kexie.privacy.PersonalRecords;
import lombok.With;

/**
 * What tells who a member is; the register keeps it sealed, and everything else beside it.
 *
 * @param birthMonth {@code yyyy-MM}
 * @param idNumber null unless the association collects it
 */
record MemberPerson(
        String name,
        String sex,
        String birthMonth,
        String mobile,
        String email,
        String politicalStatus,
        @With String idNumber) {

    /** Of a former member whose personal data have been taken away. */
    static final MemberPerson REMOVED = new MemberPerson(PersonalRecords.REMOVED, null, null, null, null, null, null);

    static MemberPerson of(MemberForm form) {
        return new MemberPerson(
                form.name(),
                form.sex(),
                form.birthMonth(),
                form.mobile(),
                form.email(),
                form.politicalStatus(),
                form.idNumber());
    }

    /** Personal data do not belong into logs. */
    @Override
    public String toString() {
        return "MemberPerson[***]";
    }
}
