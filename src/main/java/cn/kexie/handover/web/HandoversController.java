package cn.kexie.handover.web;

import cn.kexie.dossier.TaskCards.Cards;
import cn.kexie.handover.Colleague;
import cn.kexie.handover.Handovers;
import cn.kexie.handover.Handovers.HandedOver;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "任务转交", description = "同组人员、本单位领导和系统管理员把已认领的任务转交给同事")
class HandoversController {

    private final Handovers handovers;

    HandoversController(Handovers handovers) {
        this.handovers = handovers;
    }

    @GetMapping("/api/v1/tasks/held")
    @Operation(summary = "列出同事在办的任务", description = "本组已由他人认领的任务；领导看到本单位的全部")
    ResponseEntity<Cards> held(@Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(handovers.held(required(staff)));
    }

    @GetMapping("/api/v1/tasks/{taskId}/colleagues")
    @Operation(summary = "列出可以接办任务的同事", description = "任务所属组的人员；与本事项有利害关系的不在其中")
    ResponseEntity<Colleagues> colleagues(
            @PathVariable String taskId, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(new Colleagues(handovers.colleagues(taskId, required(staff))));
    }

    @PostMapping("/api/v1/tasks/{taskId}/handover")
    @Operation(summary = "转交任务", description = "转交留痕：办理经过记载转交，审计记录记载由谁转交给谁")
    ResponseEntity<HandedOver> handOver(
            @PathVariable String taskId,
            @RequestBody Receiver receiver,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(handovers.handOver(taskId, receiver.to(), required(staff)));
    }

    private static StaffPrincipal required(StaffPrincipal staff) {
        if (staff == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "STAFF_ONLY", "任务仅供工作人员转交");
        }
        return staff;
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record Receiver(String to) {}

    record Colleagues(List<Colleague> items) {}
}
