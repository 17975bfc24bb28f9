package cn.kexie.registry;

import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** What an entry said from one day on until another. */
@Schema(name = "RegisterEntrySpan", title = "登记的一个时段")
public record EntrySpan(
        @Schema(title = "自", description = "含当日") LocalDate from,

        @Schema(title = "至", description = "不含当日；现在的时段不出现；与“自”相同的，当日又有变动", nullable = true)
        LocalDate until,

        @Schema(title = "由何而起") EntryEvent event,
        @Schema(title = "由何而起的文字") String eventText,

        @Schema(title = "所作的决定", description = "ACTIVE、RECTIFYING、SUSPENDED、REVOKED、CANCELLED、MERGED")
        EntryStatus status,

        @Schema(title = "决定的文字") String statusText,

        @Schema(title = "有效期止", nullable = true) LocalDate validTo,

        @Schema(title = "单位名称") String holderName,
        @Schema(title = "登记的名称") String title,
        @Schema(title = "登记事项") List<Fact> facts,
        @Schema(title = "依据的案件") CaseNo caseNo,

        @Schema(title = "依据的文号", description = "没有印发文书的不出现", nullable = true)
        String decision) {

    static EntrySpan of(LocalDate from, LocalDate until, EntryEvent event, Standing standing, Basis basis) {
        return new EntrySpan(
                from,
                until,
                event,
                event.text(),
                standing.status(),
                standing.status().text(),
                standing.validity().to(),
                standing.holderName(),
                standing.title(),
                standing.facts(),
                basis.caseNo(),
                basis.decision());
    }
}
