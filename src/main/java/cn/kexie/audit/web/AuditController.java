package cn.kexie.audit.web;

import cn.kexie.audit.AuditAnchors;
import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditHead;
import cn.kexie.audit.AuditReading;
import cn.kexie.audit.AuditRecord;
import cn.kexie.audit.AuditSearch;
import cn.kexie.audit.AuditTrail;
import cn.kexie.audit.AuditVerdict;
import cn.kexie.audit.AuditVerification;
import cn.kexie.audit.Audited;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reads only. Supervision may read as much as an administrator. */
@RestController
@RequestMapping("/api/v1/admin/audit")
@Tag(name = "审计", description = "仅限管理员和监督人员；记录中没有个人信息")
class AuditController {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final AuditReading reading;
    private final AuditVerification verification;
    private final AuditAnchors anchors;
    private final AuditTrail trail;
    private final String supervision;

    AuditController(
            AuditReading reading,
            AuditVerification verification,
            AuditAnchors anchors,
            AuditTrail trail,
            @Value("${kexie.audit.supervision:supervision.440000}") String supervision) {
        this.reading = reading;
        this.verification = verification;
        this.anchors = anchors;
        this.trail = trail;
        this.supervision = supervision;
    }

    @Operation(summary = "查询审计记录", description = "最新的在前；可按对象、行为人、行为和日期（北京时间）筛选")
    @Audited(value = "AUDIT_VIEWED", kind = "audit", subject = "'trail'", afterwards = true, counted = true)
    @GetMapping
    Page<AuditRecord> page(
            @Parameter(description = "例如 case:EST-2026-000001") @RequestParam(required = false) String subject,
            @Parameter(description = "例如 staff:clerk") @RequestParam(required = false) String actor,
            @Parameter(description = "例如 CASE_MOVED") @RequestParam(required = false) String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Paging paging,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        requireReader(principal);
        return reading.page(new AuditSearch(subject, actor, action, day), paging.page(), paging.size());
    }

    @Operation(summary = "核验审计记录", description = "重算全部散列并与库外的锚点比对；firstBroken 指出第一条有问题的记录")
    @GetMapping("/verification")
    AuditVerdict verification(@Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        requireReader(principal);
        return verification.verify();
    }

    @Operation(summary = "审计记录的链尾", description = "可以定期抄存到系统之外，日后与同一条记录的散列核对")
    @GetMapping("/head")
    AuditHead head(@Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        requireReader(principal);
        return anchors.head();
    }

    @Operation(summary = "导出一日的审计记录", description = "每行一条 JSON，按链的次序；日期按北京时间")
    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        requireReader(principal);
        trail.record(AuditEvent.of("AUDIT_EXPORTED", "day:" + day));
        return ResponseEntity.ok()
                .contentType(LINES)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"audit-%s.jsonl\"".formatted(day))
                .body(out -> reading.each(day, new JsonLines(out)));
    }

    private void requireReader(Object principal) {
        boolean reader = principal instanceof StaffPrincipal staff
                && (staff.isAdministrator() || staff.groups().contains(supervision));
        if (!reader) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "审计记录仅供管理员和监督人员查看");
        }
    }
}
