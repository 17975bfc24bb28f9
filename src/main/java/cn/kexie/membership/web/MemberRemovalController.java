package cn.kexie.membership.web;

import cn.kexie.association.Association;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.removal.MemberRemovalAppeal;
import cn.kexie.membership.removal.MemberRemovalProposal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the staff of the association's secretariat. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}/members/{memberNo}/removal")
class MemberRemovalController {

    private final MemberAccess access;
    private final MemberRemovalProposal proposal;
    private final MemberRemovalAppeal appeals;
    private final CaseViews cases;

    MemberRemovalController(
            MemberAccess access, MemberRemovalProposal proposal, MemberRemovalAppeal appeals, CaseViews cases) {
        this.access = access;
        this.proposal = proposal;
        this.appeals = appeals;
        this.cases = cases;
    }

    @Operation(summary = "提出除名", description = "由秘书处提出，听取本人陈述申辩后由委员会表决")
    @Idempotent
    @PostMapping
    ResponseEntity<CaseView> propose(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Grounds grounds) {
        Association association = access.kept(associationNo, staff);
        CaseNo caseNo = proposal.propose(association, memberNo, grounds.reason(), staff.userId());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(cases.of(caseNo));
    }

    @Operation(summary = "对除名申请复核", description = "由企业代本人在规定期限内提出一次，由所在地科协没有参与原决定的人员复核")
    @PostMapping("/appeal")
    CaseView appeal(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody Appeal appeal) {
        access.acting(associationNo, ClientPrincipal.required(client));
        return cases.of(appeals.appeal(associationNo, memberNo, appeal.reason()));
    }

    @Schema(name = "MemberRemovalAppealRequest")
    record Appeal(
            @Schema(title = "申请复核的理由") @NotBlank @Size(max = 500)
            String reason) {}

    @Schema(name = "MemberRemovalGrounds")
    record Grounds(
            @Schema(title = "拟除名的理由，写入除名决定") @NotBlank @Size(max = 500)
            String reason) {}
}
