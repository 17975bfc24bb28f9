package cn.kexie.document;

import java.time.OffsetDateTime;

/** What the public may know of a paper: that it exists, who issued it, what it is about and whether it holds. */
public record Verification(
        DocumentKind kind, String number, String issuer, String subject, OffsetDateTime issuedAt, Status status) {

    /** Whether the paper still holds. */
    public enum Status {
        VALID("有效"),
        REVOKED("已撤销"),
        EXPIRED("已过有效期");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
