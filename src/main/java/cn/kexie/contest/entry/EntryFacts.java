package cn.kexie.contest.entry;

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
    public record Person(String name, Role role, String employerCode) {

        /** Names do not belong into logs. */
        @Override
        public String toString() {
            return "Person[" + role + "]";
        }
    }

    /** 完成人, 指导人 or 推荐人. */
    public enum Role {
        LEADER("负责人"),
        MEMBER("完成人"),
        ADVISER("指导人"),
        RECOMMENDER("推荐人");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
