package cn.kexie.membership.web;

import cn.kexie.association.Association;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.transfer.MemberTransferFiling;
import cn.kexie.membership.transfer.TransferRequest;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
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

/** For the enterprise of the giving association and its secretariat. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}/members/{memberNo}/transfer")
class MemberTransferController {

    private final MemberAccess access;
    private final MemberTransferFiling filing;
    private final CaseViews cases;

    MemberTransferController(MemberAccess access, MemberTransferFiling filing, CaseViews cases) {
        this.access = access;
        this.filing = filing;
        this.cases = cases;
    }

    @Operation(summary = "提出转会", description = "由转出方的企业或者秘书处提出，接收方的秘书处决定；同意的，自生效日起在转入方另编会员号，经历两边可查")
    @Idempotent
    @PostMapping
    ResponseEntity<CaseView> propose(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<TransferRequest> request) {
        Association association = access.acting(associationNo, principal);
        CaseNo caseNo = filing.propose(association, memberNo, request);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(cases.of(caseNo));
    }

    @Operation(summary = "撤回转会", description = "生效之前可以撤回")
    @PostMapping("/withdrawal")
    CaseView withdraw(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Notice notice) {
        return cases.of(filing.withdraw(access.acting(associationNo, principal), memberNo, notice.reason()));
    }

    @Schema(name = "MemberTransferWithdrawal")
    record Notice(
            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason) {}
}
