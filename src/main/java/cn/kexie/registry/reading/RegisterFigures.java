package cn.kexie.registry.reading;

import cn.kexie.registry.EntryStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How many entries a register has. Every figure is a number, 0 when there is none. */
@Schema(name = "RegisterFigures", title = "名录的统计", description = "单位都是件；只计查询者能看到的登记")
public record RegisterFigures(
        @Schema(title = "名录") String register,
        @Schema(title = "名录名称") String name,
        @Schema(title = "截至日期") LocalDate asOf,
        @Schema(title = "登记数") long total,
        @Schema(title = "当日有效的登记数") long living,
        @Schema(title = "按状态", description = "每种状态都有") Map<EntryStatus, Long> byStatus,

        @Schema(title = "按登记年份", description = "从第一件的年份到截至日期的年份，每年都有")
        List<Figure> byYear,

        @Schema(title = "按登记机关", description = "由多到少") List<Figure> byAuthority,

        @Schema(title = "按单位所在地", description = "由多到少；到登记时的区划代码为止，不再汇总")
        List<Figure> byRegion) {

    /** @param living how many of them hold */
    @Schema(name = "RegisterFigure")
    public record Figure(
            @Schema(title = "代码", description = "年份、机关代码或者区划代码")
            String code,

            @Schema(title = "名称") String name,
            @Schema(title = "登记数") long entries,
            @Schema(title = "当日有效的登记数") long living) {}
}
