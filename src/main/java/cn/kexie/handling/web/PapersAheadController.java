package cn.kexie.handling.web;

import cn.kexie.handling.PapersAhead;
import cn.kexie.platform.security.StaffPrincipal;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 文书预览 for Tasklist: the completion is tried and undone. Machines look at no preview. */
@RestController
@Hidden
class PapersAheadController {

    /** What the form holds, by field. */
    record Answers(Map<String, JsonNode> answers) {}

    private final PapersAhead papers;

    PapersAheadController(PapersAhead papers) {
        this.papers = papers;
    }

    @PostMapping("/api/v1/tasks/{taskId}/papers")
    ResponseEntity<PapersAhead.Ahead> ahead(
            @PathVariable String taskId, @RequestBody Answers answers, @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(
                papers.of(taskId, answers.answers() == null ? Map.of() : answers.answers(), StaffOnly.required(staff)));
    }
}
