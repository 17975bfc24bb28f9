package cn.kexie.contest.ranking.web;

import cn.kexie.audit.Audited;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ranking.ResultSheets;
import cn.kexie.contest.ranking.Results;
import cn.kexie.contest.ranking.Results.ResultLine;
import cn.kexie.contest.ranking.ResultsCsv;
import cn.kexie.platform.Page;
import cn.kexie.platform.SavedName;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "竞赛结果")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}")
class ResultsController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Results results;
    private final ResultSheets sheets;

    ResultsController(Results results, ResultSheets sheets) {
        this.results = results;
        this.sheets = sheets;
    }

    @Operation(summary = "评审结果", description = "公示开始后公布；名次确定后，组委会和主办单位可以先行查看")
    @GetMapping("/results")
    Page<ResultLine> page(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = "排序：rank、score、title、caseNo、grade，前加减号为倒序") @RequestParam(defaultValue = "rank")
                    String sort,
            Paging paging) {
        return results.page(contestNo, principal, sort, paging.page(), paging.size());
    }

    @Operation(summary = "导出评审结果（csv）", description = "可能被当作公式的内容前加单引号")
    @Audited(
            value = "RESULTS_EXPORTED",
            kind = "case",
            subject = "#contestNo",
            details = "file='results.csv'",
            afterwards = true)
    @GetMapping("/results.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String contestNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        ResultsCsv csv = results.csv(contestNo, principal);
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(csv.fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .body(csv.content());
    }

    @Operation(summary = "评审结果复核文件", description = "据此可以独立复算每一个总分、得分、名次和奖项；评审专家用代号。复核程序见 README")
    @Audited(
            value = "RESULTS_EXPORTED",
            kind = "case",
            subject = "#contestNo",
            details = "file='result-sheet'",
            afterwards = true)
    @GetMapping(value = "/result-sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    void sheet(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            HttpServletResponse response)
            throws IOException {
        Contest contest = sheets.readable(contestNo, principal);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(contestNo + "-result-sheet.json"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        sheets.write(contest, response.getOutputStream());
    }

    private static String saved(String fileName) {
        return ContentDisposition.attachment()
                .filename(SavedName.of(fileName), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
