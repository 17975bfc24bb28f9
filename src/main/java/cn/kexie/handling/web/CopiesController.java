package cn.kexie.handling.web;

import cn.kexie.handling.Copies;
import cn.kexie.handling.Copies.Copied;
import cn.kexie.handling.Copies.CopyPage;
import cn.kexie.handling.Copies.Read;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "抄送", description = "把案件抄送同事阅知：对方可以查看卷宗，不能办理；是否已读有记录")
class CopiesController {

    private final Copies copies;

    CopiesController(Copies copies) {
        this.copies = copies;
    }

    @PostMapping("/api/v1/tasks/{taskId}/copies")
    @Operation(summary = "抄送任务所属的案件", description = "已抄送、对方还没有阅读的不重复抄送")
    ResponseEntity<Copied> send(
            @PathVariable String taskId,
            @RequestBody Readers readers,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(copies.send(taskId, readers.to(), StaffOnly.required(staff)));
    }

    @GetMapping("/api/v1/copies")
    @Operation(summary = "列出抄送我的案件，最新的在前")
    ResponseEntity<CopyPage> list(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff, Paging paging) {
        return StaffOnly.unkept(copies.of(StaffOnly.required(staff), paging.page(), paging.size()));
    }

    @PostMapping("/api/v1/cases/{caseNo}/copies/read")
    @Operation(summary = "标记抄送我的案件为已读")
    ResponseEntity<Read> read(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(copies.read(caseNo, StaffOnly.required(staff)));
    }

    @Schema(name = "CopyReaders")
    record Readers(
            @Schema(title = "抄送给") @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 255) String> to) {}
}
