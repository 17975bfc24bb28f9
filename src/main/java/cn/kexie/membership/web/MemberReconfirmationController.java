package cn.kexie.membership.web;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.reconfirmation.MemberReconfirmation;
import cn.kexie.membership.reconfirmation.MemberReconfirmation.ListedMember;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opened by the secretariat; members are confirmed by it or by the enterprise. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}/members/reconfirmation")
class MemberReconfirmationController {

    private final MemberAccess access;
    private final MemberReconfirmation reconfirmation;
    private final CaseViews cases;

    MemberReconfirmationController(MemberAccess access, MemberReconfirmation reconfirmation, CaseViews cases) {
        this.access = access;
        this.reconfirmation = reconfirmation;
        this.cases = cases;
    }

    @Operation(summary = "开始换届登记", description = "由秘书处在新一届任期开始时办理；列入全部在册会员，期满没有登记的会员资格终止")
    @Idempotent
    @PostMapping
    ResponseEntity<CaseView> start(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody NewTerm term) {
        CaseNo caseNo = reconfirmation.start(access.kept(associationNo, staff), term.termEnd());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(cases.of(caseNo));
    }

    @Operation(summary = "换届登记的会员", description = "未登记的在前")
    @Audited(
            value = "MEMBERS_VIEWED",
            kind = "association",
            subject = "#associationNo",
            details = "list='reconfirmation'",
            afterwards = true,
            counted = true)
    @GetMapping
    Page<ListedMember> page(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            Paging paging) {
        access.acting(associationNo, principal);
        return reconfirmation.page(associationNo, paging.page(), paging.size());
    }

    @Operation(summary = "确认会员登记", description = "最多 5,000 人；会员证有效期延至新一届任期届满。重复确认不改变什么")
    @PostMapping("/confirmations")
    CaseView confirm(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Confirmed confirmed) {
        access.acting(associationNo, principal);
        return cases.of(reconfirmation.confirm(associationNo, confirmed.memberNos()));
    }

    @Schema(name = "MemberReconfirmationTerm")
    record NewTerm(
            @Schema(title = "新一届任期届满日", description = "yyyy-MM-dd") @NotNull
            LocalDate termEnd) {}

    @Schema(name = "ConfirmedMembers")
    record Confirmed(
            @Schema(title = "会员号") @NotEmpty @Size(max = 5000)
            List<@NotBlank @Size(max = 50) String> memberNos) {}
}
