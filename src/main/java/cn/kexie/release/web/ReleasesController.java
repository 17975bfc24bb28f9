package cn.kexie.release.web;

import cn.kexie.platform.Page;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.release.LineChanges;
import cn.kexie.release.ModelFile;
import cn.kexie.release.Release;
import cn.kexie.release.Releases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/releases")
@Tag(name = "版次", description = "流程模型、规则表和表单的版次；仅限管理员。发布用 Camunda Modeler 或 engine-rest 的部署接口")
class ReleasesController {

    record Restoration(
            @NotBlank @Size(max = 500) @Schema(title = "理由") String reason) {}

    private final Releases releases;

    ReleasesController(Releases releases) {
        this.releases = releases;
    }

    @Operation(summary = "列出版次", description = "最新的在前；最新且未删除的一版用于新的案件，在办案件沿用原来的版次")
    @GetMapping
    Page<Release> page(Paging paging) {
        return releases.page(paging.page(), paging.size());
    }

    @Operation(summary = "查看一个版次", description = "文件、摘要，以及与上一版相比的变化")
    @GetMapping("/{number}")
    ReleaseView release(@PathVariable int number) {
        return new ReleaseView(releases.find(number), releases.changes(number), releases.files(number));
    }

    @Operation(summary = "查看一个文件的变化", description = "与上一版相比，逐行列出")
    @GetMapping("/{number}/changes")
    LineChanges changes(
            @PathVariable int number,
            @Parameter(description = "例如 bpmn/contest/contest.bpmn") @RequestParam String name) {
        return releases.changesOf(number, name);
    }

    @Operation(summary = "取出一个文件", description = "与发布时逐字节相同")
    @GetMapping("/{number}/file")
    ResponseEntity<byte[]> file(
            @PathVariable int number,
            @Parameter(description = "例如 bpmn/contest/contest.bpmn") @RequestParam String name) {
        ModelFile file = releases.file(number, name);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.baseName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }

    @Operation(summary = "恢复一个版次", description = "以旧版的全部文件作为新的一版；此后的新案件按它办理，在办案件不变")
    @PostMapping("/{number}/restoration")
    @ResponseStatus(HttpStatus.CREATED)
    @Idempotent
    Release restore(@PathVariable int number, @RequestBody Restoration order) {
        return releases.restore(number, order.reason());
    }
}
