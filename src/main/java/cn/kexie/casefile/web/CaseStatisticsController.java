package cn.kexie.casefile.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.casefile.CaseFilters;
import cn.kexie.casefile.CaseSpan;
import cn.kexie.casefile.figures.CaseFigureSheets;
import cn.kexie.casefile.figures.CaseFigureSheets.Sheet;
import cn.kexie.casefile.figures.CaseFigures;
import cn.kexie.casefile.figures.CaseSpans;
import cn.kexie.casefile.figures.CaseStatistics;
import cn.kexie.platform.SavedName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "案件")
@RestController
@RequestMapping("/api/v1/cases")
class CaseStatisticsController {

    private static final String PROCEDURE = "事项代码；不填为全部事项";
    private static final String STATUS = "状态代码；不填为全部状态";
    private static final String FROM = "提交月份，自，yyyy-MM；不填为 to 之前连同当月共 12 个月";
    private static final String TO = "提交月份，至，yyyy-MM，不晚于本月；不填为本月。一次最多 60 个月";

    private final CaseStatistics statistics;
    private final CaseFigureSheets sheets;
    private final CaseSpans spans;
    private final CaseFilters filters;

    CaseStatisticsController(CaseStatistics statistics, CaseFigureSheets sheets, CaseSpans spans, CaseFilters filters) {
        this.statistics = statistics;
        this.sheets = sheets;
        this.spans = spans;
        this.filters = filters;
    }

    @GetMapping("/statistics")
    @Operation(summary = "统计案件", description = "按事项和状态、办理单位、提交月份计数，没有的为 0；各类事项一样，只计查询者能列出的案件。参数不正确 400 BAD_PARAMETER")
    CaseFigures figures(
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = PROCEDURE) @RequestParam(required = false) String procedure,
            @Parameter(description = STATUS) @RequestParam(required = false) String status,
            @Parameter(description = FROM) @RequestParam(required = false) String from,
            @Parameter(description = TO) @RequestParam(required = false) String to) {
        filters.check(procedure, status);
        return statistics.of(principal, procedure, status, spans.of(from, to));
    }

    @GetMapping("/statistics.{format:csv|xlsx}")
    @Operation(
            summary = "导出案件的统计（csv、xlsx）",
            description = "每一事项、状态、办理单位和月份一行，一次最多 20000 行；csv 中可能被当作公式的内容前加单引号，xlsx 的单元格都是文本")
    @ApiResponse(
            responseCode = "200",
            description = "文件",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> figureSheet(
            @Parameter(description = "csv 或 xlsx") @PathVariable String format,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = PROCEDURE) @RequestParam(required = false) String procedure,
            @Parameter(description = STATUS) @RequestParam(required = false) String status,
            @Parameter(description = FROM) @RequestParam(required = false) String from,
            @Parameter(description = TO) @RequestParam(required = false) String to) {
        filters.check(procedure, status);
        CaseSpan span = spans.of(from, to);
        Sheet sheet = format.equals("csv")
                ? sheets.csv(principal, procedure, status, span)
                : sheets.xlsx(principal, procedure, status, span);
        return new FileAnswer(SavedName.of(sheet.fileName()), sheet.mediaType(), sheet.content().length)
                .answer(new ByteArrayInputStream(sheet.content()));
    }
}
