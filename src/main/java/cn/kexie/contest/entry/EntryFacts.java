package cn.kexie.contest.entry;

import cn.kexie.contest.entry.form.EntryMember;

/**
 * What the draw has to know of an entry; nobody's name is part of it.
 *
 * @param applicantUnit the department or unit within the applicant
 */
public record EntryFacts(
        String entryNo,
        String blindCode,
        String title,
        String category,
        String applicantCreditCode,
        String applicantName,
        String applicantUnit) {

    /** Somebody with a part in the entry; employerCode null when it is the applicant's own. */
    public record Person(String name, EntryMember.Role role, String employerCode) {

        /** Names do not belong into logs. */
        @Override
        public String toString() {
            return "Person[" + role + "]";
        }
    }
}
