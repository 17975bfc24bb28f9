package cn.kexie.registry.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.platform.Page;
import cn.kexie.platform.SavedName;
import cn.kexie.platform.web.Paging;
import cn.kexie.registry.Entry;
import cn.kexie.registry.reading.EntryFilter;
import cn.kexie.registry.reading.EntrySheets;
import cn.kexie.registry.reading.EntrySheets.Sheet;
import cn.kexie.registry.reading.EntryView;
import cn.kexie.registry.reading.RegisterFigures;
import cn.kexie.registry.reading.RegisterLine;
import cn.kexie.registry.reading.RegisterViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "名录",
        description = "各类事项认定、备案的结果。公开的登记不需要登录；带上企业的接口密钥还能看到本企业持有的，"
                + "带上工作人员的账号还能看到本机关登记的。只有单位，没有个人信息。参数不正确 400，没有的名录、登记 404")
@SecurityRequirements
@RestController
@RequestMapping("/api/v1/registers")
class RegistersController {

    private static final String STATUS = "当日的状态：ACTIVE 有效、RENEWAL_DUE 临近期满（有效期最后六个月）、RECTIFYING 整改中、SUSPENDED 已中止、"
            + "EXPIRED 已到期、REVOKED 已撤销、CANCELLED 已注销、MERGED 已合并";
    private static final String AUTHORITY =
            "登记机关：机关代码（GET /api/v1/registers/{register}/statistics 的 byAuthority）或企业科协编号";
    private static final String REGION = "单位所在地：行政区划代码，省、市的代码包括所属的全部区县";
    private static final String HOLDER = "持有单位的统一社会信用代码";
    private static final String Q = "登记编号、名称或单位名称的一部分，1 至 50 个字，不分大小写、全半角和空格";
    private static final String AS_OF = "截至哪一日的登记，yyyy-MM-dd，不晚于今天；不填为今天";
    private static final String SORT = "排序：no、title、holder、validFrom、validTo，前加减号为倒序；不填按编号";

    private final RegisterViews views;
    private final EntrySheets sheets;

    RegistersController(RegisterViews views, EntrySheets sheets) {
        this.views = views;
        this.sheets = sheets;
    }

    @GetMapping
    @Operation(summary = "名录一览", description = "查询者能看到登记的名录，按名称排列，各有多少件")
    Items<RegisterLine> registers(@Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return new Items<>(views.registers(principal));
    }

    @GetMapping("/{register}")
    @Operation(summary = "一个名录的登记", description = "分页；包括已经终止的，用 status 区分")
    Page<Entry> entries(
            @PathVariable String register,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = STATUS) @RequestParam(required = false) String status,
            @Parameter(description = AUTHORITY) @RequestParam(required = false) String authority,
            @Parameter(description = REGION) @RequestParam(required = false) String regionCode,
            @Parameter(description = HOLDER) @RequestParam(required = false) String holder,
            @Parameter(description = Q) @RequestParam(required = false) String q,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            @Parameter(description = SORT) @RequestParam(required = false) String sort,
            Paging paging) {
        EntryFilter filter = new EntryFilter(status, authority, regionCode, holder, q, asOf, sort);
        return views.page(register, filter, principal, paging.page(), paging.size());
    }

    @GetMapping("/{register}/{no}")
    @Operation(summary = "一项登记和它的历史")
    EntryView entry(
            @PathVariable String register,
            @PathVariable String no,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf) {
        return views.get(register, no, asOf, principal);
    }

    @GetMapping("/{register}/statistics")
    @Operation(summary = "一个名录的统计", description = "按状态、登记年份、登记机关和单位所在地计数，没有的为 0；只计查询者能看到的")
    RegisterFigures figures(
            @PathVariable String register,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf) {
        return views.figures(register, asOf, principal);
    }

    @GetMapping("/{register}/entries.{format:csv|xlsx}")
    @Operation(
            summary = "导出一个名录的登记（csv、xlsx）",
            description = "筛选和排序与列表相同，一次最多 20000 件；csv 中可能被当作公式的内容前加单引号，xlsx 的单元格都是文本")
    @ApiResponse(
            responseCode = "200",
            description = "文件",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<InputStreamResource> entrySheet(
            @PathVariable String register,
            @Parameter(description = "csv 或 xlsx") @PathVariable String format,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = STATUS) @RequestParam(required = false) String status,
            @Parameter(description = AUTHORITY) @RequestParam(required = false) String authority,
            @Parameter(description = REGION) @RequestParam(required = false) String regionCode,
            @Parameter(description = HOLDER) @RequestParam(required = false) String holder,
            @Parameter(description = Q) @RequestParam(required = false) String q,
            @Parameter(description = AS_OF)
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            @Parameter(description = SORT) @RequestParam(required = false) String sort) {
        EntryFilter filter = new EntryFilter(status, authority, regionCode, holder, q, asOf, sort);
        Sheet sheet = format.equals("csv")
                ? sheets.csv(register, filter, principal)
                : sheets.xlsx(register, filter, principal);
        return new FileAnswer(SavedName.of(sheet.fileName()), sheet.mediaType(), sheet.content().length)
                .answer(new ByteArrayInputStream(sheet.content()));
    }

    /** A list that is not paged. */
    @Schema(name = "RegisterLines")
    record Items<T>(List<T> items) {}
}
