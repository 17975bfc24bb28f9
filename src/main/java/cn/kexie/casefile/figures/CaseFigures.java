package cn.kexie.casefile.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How many cases were submitted. Every figure is a number, 0 when there is none. */
@Schema(name = "CaseFigures", title = "案件的统计", description = "单位都是件；只计查询者能列出的案件")
public record CaseFigures(
        @Schema(title = "提交月份，自", example = "2026-01") String from,
        @Schema(title = "提交月份，至", example = "2026-12") String to,
        @Schema(title = "案件数") long total,
        @Schema(title = "其中在办") long open,

        @Schema(title = "按事项和状态", description = "每一事项、每一状态都有")
        List<Kind> byKind,

        @Schema(title = "按办理单位", description = "由多到少，最多 100 个；其余的在 otherAuthorities")
        List<Figure> byAuthority,

        @Schema(title = "不在前 100 个办理单位之内的案件数") long otherAuthorities,
        @Schema(title = "按提交月份", description = "每个月都有") List<Figure> byMonth) {

    @Schema(name = "CaseKindFigure")
    public record Kind(
            @Schema(title = "事项代码") String procedure,
            @Schema(title = "事项名称") String name,
            @Schema(title = "案件数") long cases,
            @Schema(title = "其中在办") long open,
            @Schema(title = "按状态") List<Figure> byStatus) {}

    @Schema(name = "CaseFigure")
    public record Figure(
            @Schema(title = "代码", description = "状态、办理单位或者月份")
            String code,

            @Schema(title = "名称") String name,
            @Schema(title = "案件数") long cases,
            @Schema(title = "其中在办") long open) {}
}
