package cn.kexie.handling.web;

import cn.kexie.handling.PapersAhead;
import cn.kexie.platform.security.StaffPrincipal;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "文书预览", description = "办结任务之前，先看会制发哪些文书")
class PapersAheadController {

    @Schema(name = "TaskAnswers")
    record Answers(@Schema(title = "表单填写的内容，按字段") Map<String, JsonNode> answers) {}

    private final PapersAhead papers;

    PapersAheadController(PapersAhead papers) {
        this.papers = papers;
    }

    @PostMapping("/api/v1/tasks/{taskId}/papers")
    @Operation(summary = "预览办结后制发的文书", description = "按所填内容试办一次再撤销：不编号、不留下任何记录；试办不成的原因与办结时相同。每页标明“预览”。")
    ResponseEntity<PapersAhead.Ahead> ahead(
            @PathVariable String taskId,
            @RequestBody Answers answers,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(
                papers.of(taskId, answers.answers() == null ? Map.of() : answers.answers(), StaffOnly.required(staff)));
    }
}
