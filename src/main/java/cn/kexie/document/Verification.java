package cn.kexie.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * What the public may know of a paper: that it exists, who issued it, what it is about and whether it holds.
 *
 * @param deidentified whether what is handed out now leaves out people the paper named when it was issued
 */
public record Verification(
        @Schema(title = "文书种类的代码", example = "APPROVAL") String kind,
        @Schema(title = "文书种类", example = "批复") String kindText,
        String number,
        String issuer,
        String subject,
        OffsetDateTime issuedAt,
        Status status,

        @Schema(title = "已去标识化", description = "仅在文书已去标识化时出现：原件由签发机关封存，现在取得的文书略去了有关个人")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean deidentified) {

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
