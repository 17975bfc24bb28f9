package cn.kexie.registry;

import cn.kexie.party.CreditCode;
import io.swagger.v3.oas.annotations.media.Schema;

/** The unit that something was granted to; never a person, who has no credit code. */
@Schema(name = "RegisterHolder")
public record Holder(
        @Schema(title = "统一社会信用代码", description = "18 位，GB 32100-2015")
        String unifiedSocialCreditCode,

        @Schema(title = "单位名称") String name,

        @Schema(title = "所在地行政区划代码", description = "6 位，GB/T 2260")
        String regionCode) {

    public Holder {
        if (!CreditCode.isValid(unifiedSocialCreditCode)) {
            throw new IllegalArgumentException("the holder of an entry is a unit with a valid credit code");
        }
        if (name == null || name.isBlank() || regionCode == null || !regionCode.matches("\\d{6}")) {
            throw new IllegalArgumentException("the holder of an entry has a name and a place");
        }
    }
}
