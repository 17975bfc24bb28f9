package cn.kexie.matter.web;

import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.CaseViews;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.matter.filing.Filer;
import cn.kexie.matter.filing.Filers;
import cn.kexie.matter.filing.MatterFiling;
import cn.kexie.matter.filing.MatterPrecheck;
import cn.kexie.matter.kind.MatterGuide;
import cn.kexie.matter.kind.MatterGuides;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "事项", description = "可以办理的事项：办事指南、预检和提交；提交后按案件查询和办理")
@RestController
@RequestMapping("/api/v1/matters")
class MattersController {

    private final MatterKinds kinds;
    private final MatterGuides guides;
    private final MatterFiling filing;
    private final Filers filers;
    private final EngineRights rights;
    private final CaseViews cases;

    MattersController(
            MatterKinds kinds,
            MatterGuides guides,
            MatterFiling filing,
            Filers filers,
            EngineRights rights,
            CaseViews cases) {
        this.kinds = kinds;
        this.guides = guides;
        this.filing = filing;
        this.filers = filers;
        this.rights = rights;
        this.cases = cases;
    }

    @Operation(summary = "事项目录", description = "现行版次中可以通过接口提交的事项")
    @GetMapping
    Catalogue list() {
        return new Catalogue(guides.catalogue());
    }

    @Operation(summary = "办事指南", description = "谁可以申请、条件、材料、环节、期限和文书，以及申请表的 JSON Schema，均出自现行版次的模型、表单和规则表")
    @GetMapping("/{matter}")
    MatterGuide guide(@PathVariable String matter) {
        return guides.of(kinds.get(matter));
    }

    @Operation(summary = "预检申请", description = "与提交相同的内容；不保存任何数据。findings 先列不符合的，再列提交后会被问到的")
    @PostMapping("/{matter}/precheck")
    MatterPrecheck precheck(
            @PathVariable String matter,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<JsonNode> application) {
        String creditCode = principal instanceof ClientPrincipal client ? client.unifiedSocialCreditCode() : null;
        return filing.precheck(kinds.get(matter), creditCode, application);
    }

    @Operation(
            summary = "提交申请",
            description = "谁可以提交见办事指南的 applicants：企业、伙伴单位用自己的接口密钥，只能为本单位提交；科协的工作人员登录后代本单位提交。"
                    + "内容按办事指南中的 JSON Schema，另加 materials")
    @Idempotent
    @PostMapping("/{matter}")
    ResponseEntity<CaseView> file(
            @PathVariable String matter,
            @Parameter(description = "代哪一个科协提交（机关代码）；只在一个科协办理业务的工作人员、企业和伙伴单位不填") @RequestParam(required = false)
                    String onBehalfOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<JsonNode> application) {
        MatterKind kind = kinds.get(matter);
        Filer filer = filers.of(kind, principal, onBehalfOf);
        // Staff who file for their body need have no rights in the engine.
        CaseNo caseNo = rights.ofNobody(() -> filing.file(kind, filer, application));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNo)).body(cases.of(caseNo));
    }

    record Catalogue(List<MatterGuide.Entry> items) {}
}
