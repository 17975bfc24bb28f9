package cn.kexie.operation.web;

import cn.kexie.operation.Retry;
import cn.kexie.operation.StuckCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/admin/stuck")
@Tag(name = "受阻事项", description = "停住的和正在自动重试的自动步骤，供系统运维人员（operators 组）和系统管理员查看、重试")
class StuckCasesController {

    private final StuckCases stuck;

    StuckCasesController(StuckCases stuck) {
        this.stuck = stuck;
    }

    @GetMapping
    @Operation(summary = "列出受阻的步骤", description = "停住的在前，最多 200 件；不含个人信息")
    StuckLines list() {
        return new StuckLines(stuck.list().stream().map(StuckLine::of).toList());
    }

    @PostMapping("/{jobId}/retry")
    @Operation(summary = "重试一个步骤", description = "立即整步重做一次，不跳过任何步骤；结果和审计记录都写明做成与否")
    Retry retry(@PathVariable String jobId) {
        return stuck.retry(jobId);
    }

    record StuckLines(List<StuckLine> items) {}
}
