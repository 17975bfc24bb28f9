package cn.kexie.membership.roster.web;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.membership.roster.RosterConclusion;
import cn.kexie.membership.roster.filing.ReceivedRoster;
import cn.kexie.membership.roster.filing.RosterFiling;
import cn.kexie.membership.roster.filing.RosterForm;
import cn.kexie.membership.roster.filing.RosterReader;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "会员名册导入")
@RestController
@RequestMapping("/api/v1")
class RosterController {

    private static final String PROCEDURE = "member-roster";

    private final RosterFiling filing;
    private final RosterReader reader;
    private final RosterConclusion conclusion;
    private final CaseAccess access;
    private final CaseViews cases;

    RosterController(
            RosterFiling filing, RosterReader reader, RosterConclusion conclusion, CaseAccess access, CaseViews cases) {
        this.filing = filing;
        this.reader = reader;
        this.conclusion = conclusion;
        this.access = access;
        this.cases = cases;
    }

    @Operation(
            summary = "提交会员名册（JSON）",
            description = "最多 5,000 人，一份名册一个案件；任何一行有问题都不保存，逐行列出",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = RosterForm.class))))
    @Idempotent
    @PostMapping(path = "/associations/{associationNo}/member-rosters", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseView> fileRows(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody JsonNode body) {
        return file(associationNo, client, () -> reader.ofJson(body));
    }

    @Operation(summary = "提交会员名册（xlsx）", description = "第一张工作表，表头见模板，可用中文名称或代码；不接受公式、合并单元格、宏、外部链接和隐藏的行列，文件不超过 10 MB")
    @Idempotent
    @PostMapping(path = "/associations/{associationNo}/member-rosters", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CaseView> fileSheet(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestParam(name = "file", required = false) List<MultipartFile> file) {
        return file(associationNo, client, () -> UploadedSheet.read(file, reader::ofSheet));
    }

    @Operation(summary = "名册事项")
    @GetMapping("/member-rosters/{caseNo}")
    CaseView get(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return cases.of(access.readable(caseNo, principal, PROCEDURE));
    }

    @Operation(summary = "撤回名册", description = "只撤回尚未决定的人员；已经入会的不受影响")
    @PostMapping("/member-rosters/{caseNo}/withdrawal")
    CaseView withdraw(
            @PathVariable CaseNo caseNo,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client,
            @RequestBody RosterWithdrawal request) {
        access.readable(caseNo, ClientPrincipal.required(client), PROCEDURE);
        conclusion.withdraw(caseNo, request.reason());
        return cases.of(caseNo);
    }

    private ResponseEntity<CaseView> file(
            String associationNo, ClientPrincipal client, Supplier<ReceivedRoster> roster) {
        ClientPrincipal enterprise = ClientPrincipal.required(client);
        Applicant applicant = new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name());
        CaseNo caseNo = CaseNo.of(filing.file(applicant, associationNo, roster));
        return ResponseEntity.created(URI.create("/api/v1/member-rosters/" + caseNo))
                .body(cases.of(caseNo));
    }

    record RosterWithdrawal(@NotBlank @Size(max = 500) String reason) {}
}
