package cn.kexie.membership.web;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.admission.filing.MemberApplicationFiling;
import cn.kexie.membership.roll.MemberView;
import cn.kexie.membership.roll.MemberViews;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}")
class MemberController {

    private final MemberApplicationReading reading;
    private final MemberApplicationFiling filing;
    private final MemberAccess access;
    private final MemberViews members;
    private final CaseViews cases;

    MemberController(
            MemberApplicationReading reading,
            MemberApplicationFiling filing,
            MemberAccess access,
            MemberViews members,
            CaseViews cases) {
        this.reading = reading;
        this.filing = filing;
        this.access = access;
        this.members = members;
        this.cases = cases;
    }

    @Operation(summary = "提交入会申请", description = "企业为本企业职工提交；联合组建的科协，各联合单位都可以提交")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(allOf = {MemberForm.class, SubmittedMaterials.class})))
    @Idempotent
    @PostMapping("/member-applications")
    ResponseEntity<CaseView> file(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody JsonNode body) {
        ClientPrincipal enterprise = ClientPrincipal.required(client);
        MemberApplicationReading.Submitted submitted = reading.read(body);
        CaseNo caseNo = CaseNo.of(filing.file(
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()),
                associationNo,
                submitted.form(),
                submitted.materials()));
        return ResponseEntity.created(URI.create("/api/v1/member-applications/" + caseNo))
                .body(cases.of(caseNo));
    }

    @Operation(summary = "会员名册", description = "按会员号排列，分页；手机号隐去中间四位。asOf 为过去某日时，给出当日的会员")
    @GetMapping("/members")
    @Audited(
            value = "MEMBERS_VIEWED",
            kind = "association",
            subject = "#associationNo",
            details = "page=#paging.page()",
            afterwards = true,
            counted = true)
    Page<MemberView> page(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @Parameter(description = "截至哪一日，yyyy-MM-dd；不填为今天")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate asOf,
            Paging paging) {
        access.readable(associationNo, principal);
        return members.page(associationNo, asOf, paging.page(), paging.size());
    }

    @Operation(summary = "一名会员及其变更情况")
    @GetMapping("/members/{memberNo}")
    @Audited(value = "MEMBER_VIEWED", kind = "member", subject = "#memberNo", afterwards = true, counted = true)
    MemberView get(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        access.readable(associationNo, principal);
        return members.get(associationNo, memberNo);
    }
}
