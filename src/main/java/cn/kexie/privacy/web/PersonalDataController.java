package cn.kexie.privacy.web;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.ValidPersonName;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.privacy.Erasure;
import cn.kexie.privacy.ErasureKind;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalDataAccess;
import cn.kexie.privacy.PersonalDataErasure;
import cn.kexie.privacy.PersonalDataExport;
import cn.kexie.privacy.Requester;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The person stands in the body, never in the address. */
@Tag(name = "个人信息", description = "本人的查阅、复制、删除和撤回同意，由提出申请的企业或系统管理员代为办理；更正用各项业务的补正和变更接口")
@RestController
@RequestMapping("/api/v1/personal-data")
class PersonalDataController {

    private final PersonalDataAccess access;
    private final PersonalDataErasure erasures;
    private final ExportPage page;

    PersonalDataController(PersonalDataAccess access, PersonalDataErasure erasures, ExportPage page) {
        this.access = access;
        this.erasures = erasures;
        this.page = page;
    }

    @Operation(summary = "查阅和复制个人信息", description = "列出各事项中保存的该人信息；企业只得到本企业事项中的，管理员得到全部。每次都留审计记录，答复不存储")
    @PostMapping("/exports")
    ResponseEntity<PersonalDataExport> export(
            @RequestBody Named named, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return unkept(ResponseEntity.ok()).body(exported(named, principal));
    }

    @Operation(summary = "下载个人信息", description = "内容同“查阅和复制个人信息”，为可以阅读和打印的网页文件（text/html）")
    @PostMapping("/exports/file")
    ResponseEntity<byte[]> file(
            @RequestBody Named named, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return unkept(ResponseEntity.ok())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("personal-data.html")
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(page.of(exported(named, principal)));
    }

    @Operation(summary = "删除个人信息", description = "从已经办结、无须再保存的事项中删除该人的信息，并逐项说明哪些暂须保存及原因；重复提出不改变什么")
    @Idempotent
    @PostMapping("/erasures")
    ResponseEntity<Erasure> erase(
            @RequestBody Request request, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return created(erase(ErasureKind.ERASURE, request, principal));
    }

    @Operation(summary = "撤回同意", description = "记录撤回的时间；无须再保存的即予删除，其余逐项说明原因。撤回不影响此前的处理")
    @Idempotent
    @PostMapping("/consent-withdrawals")
    ResponseEntity<Erasure> withdraw(
            @RequestBody Request request, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return created(erase(ErasureKind.WITHDRAWAL, request, principal));
    }

    @Operation(summary = "查询删除或者撤回的办理结果", description = "不含姓名和手机号")
    @GetMapping("/erasures/{erasureId}")
    Erasure erasure(
            @PathVariable String erasureId, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return erasures.find(erasureId, Requester.of(principal));
    }

    private PersonalDataExport exported(Named named, Object principal) {
        return access.export(new Person(named.name(), named.mobile()), Requester.of(principal));
    }

    private Erasure erase(ErasureKind kind, Request request, Object principal) {
        Set<CaseNo> verified =
                request.verifiedCases() == null ? Set.of() : Set.copyOf(CaseNo.all(request.verifiedCases()));
        return erasures.erase(
                kind,
                new Person(request.name(), request.mobile()),
                verified,
                request.reason(),
                Requester.of(principal));
    }

    private static ResponseEntity<Erasure> created(Erasure erasure) {
        return unkept(ResponseEntity.created(URI.create("/api/v1/personal-data/erasures/" + erasure.erasureId())))
                .body(erasure);
    }

    private static ResponseEntity.BodyBuilder unkept(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore());
    }

    @Schema(name = "PersonalDataQuery")
    record Named(
            @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
            String name,

            @Schema(title = "手机") @NotNull @CodeText @Pattern(regexp = "1[3-9]\\d{9}", message = "手机应为 1 开头的 11 位号码")
            String mobile) {

        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    @Schema(name = "PersonalDataErasureRequest")
    record Request(
            @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
            String name,

            @Schema(title = "手机") @NotNull @CodeText @Pattern(regexp = "1[3-9]\\d{9}", message = "手机应为 1 开头的 11 位号码")
            String mobile,

            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason,

            @Schema(title = "核实为本人的案号", description = "只记有姓名的事项，核实不是同名的另一人后列在这里") @Size(max = 100)
            List<@NotNull @Size(max = 50) String> verifiedCases) {

        @Override
        public String toString() {
            return "Request[***]";
        }
    }
}
