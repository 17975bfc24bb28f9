package cn.kexie.registry;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** An entry as it stands on a day. */
@Schema(name = "RegisterEntry", title = "登记", description = "只有单位，没有个人信息")
public record Entry(
        @Schema(title = "登记编号", example = "FZ440106-2026-00001", description = "前缀、登记机关代码、年份和五位流水号；一个机关一年内从 1 起连续")
        String no,

        @Schema(title = "名录", description = "名录的代号") String register,

        @Schema(title = "名录名称") String registerName,
        @Schema(title = "登记的名称") String title,
        @Schema(title = "持有单位") Holder holder,
        @Schema(title = "登记机关") Authority authority,

        @Schema(title = "案号", description = "据以登记的案件") CaseNo caseNo,

        @Schema(
                title = "当日的状态",
                description = "有效期最后六个月内为 RENEWAL_DUE（整改、中止期间除外），有效期最后一日的次日起为 EXPIRED；"
                        + "EXPIRED、REVOKED、CANCELLED、MERGED 不再变动")
        EntryStatus status,

        @Schema(title = "状态的文字") String statusText,

        @Schema(title = "有效期起") LocalDate validFrom,

        @Schema(title = "有效期止", description = "含当日，即满期周年日的前一日；没有期限的不出现", nullable = true)
        LocalDate validTo,

        @Schema(title = "中止至", description = "含当日；没有中止或中止没有期限的不出现", nullable = true)
        LocalDate suspendedUntil,

        @Schema(title = "并入的登记", description = "只在 MERGED 时出现", nullable = true)
        String successorNo,

        @Schema(title = "登记事项") List<Fact> facts,

        @Schema(title = "是否公开", description = "不公开的只有持有单位、登记机关和监督能看到")
        boolean listed,

        @Schema(title = "登记日期") LocalDate enteredOn) {

    @JsonIgnore
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
