package cn.kexie.membership.roster.web;

import cn.kexie.audit.Audited;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.roster.sheet.MemberLists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}")
class MemberListController {

    private final MemberAccess access;
    private final MemberLists lists;

    MemberListController(MemberAccess access, MemberLists lists) {
        this.access = access;
        this.lists = lists;
    }

    @Operation(summary = "导出会员名册（xlsx）", description = "单元格都是文本，不会被当作公式；手机号隐去中间四位")
    @GetMapping("/members.xlsx")
    @Audited(
            value = "MEMBERS_EXPORTED",
            kind = "association",
            subject = "#associationNo",
            details = "format='xlsx'",
            afterwards = true)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        return SheetAnswer.of(lists.xlsx(access.readable(associationNo, principal), asOf));
    }

    @Operation(summary = "导出会员名册（csv）", description = "可能被当作公式的内容前加单引号；手机号隐去中间四位")
    @GetMapping("/members.csv")
    @Audited(
            value = "MEMBERS_EXPORTED",
            kind = "association",
            subject = "#associationNo",
            details = "format='csv'",
            afterwards = true)
    ResponseEntity<byte[]> csv(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        return SheetAnswer.of(lists.csv(access.readable(associationNo, principal), asOf));
    }
}
