package cn.kexie.handling.web;

import cn.kexie.audit.Audited;
import cn.kexie.handling.AdviceLists;
import cn.kexie.handling.AdviceLists.AdviceDesk;
import cn.kexie.handling.AdviceLists.Operations;
import cn.kexie.handling.Consultations;
import cn.kexie.handling.Consultations.Asked;
import cn.kexie.handling.Consultations.Given;
import cn.kexie.handling.Recalls;
import cn.kexie.handling.Recalls.Recalled;
import cn.kexie.handling.Returns;
import cn.kexie.handling.Returns.Returned;
import cn.kexie.handover.Colleague;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "委派、加签、退回和撤回", description = "请同事提出意见：意见记入卷宗，不代替办理人作决定；退回到以前的环节；撤回自己刚办结的任务；流程图允许的任务才可以")
class TaskOperationsController {

    private final Consultations consultations;
    private final AdviceLists lists;
    private final Returns returns;
    private final Recalls recalls;

    TaskOperationsController(Consultations consultations, AdviceLists lists, Returns returns, Recalls recalls) {
        this.returns = returns;
        this.recalls = recalls;
        this.consultations = consultations;
        this.lists = lists;
    }

    @GetMapping("/api/v1/tasks/{taskId}/operations")
    @Operation(summary = "列出任务现在可以怎样处理", description = "流程图允许、并且我现在可以做的操作，以及还没有答复的征求意见")
    @Audited(
            value = "ADVICE_VIEWED",
            subject = "#result.body.caseNo()",
            details = "task=#taskId",
            afterwards = true,
            counted = true)
    ResponseEntity<Operations> operations(
            @PathVariable String taskId, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(lists.operations(taskId, StaffOnly.required(staff)));
    }

    @GetMapping("/api/v1/tasks/{taskId}/associates")
    @Operation(summary = "列出可以委派、加签和抄送的同事", description = "办理机构的人员；与本事项有利害关系的、监督人员和评审专家不在其中")
    ResponseEntity<Associates> associates(
            @PathVariable String taskId,
            @RequestParam cn.kexie.handling.Operation operation,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(new Associates(consultations.associates(taskId, operation, StaffOnly.required(staff))));
    }

    @PostMapping("/api/v1/tasks/{taskId}/delegation")
    @Operation(summary = "委派任务", description = "请一名同事提出意见；意见交回以后，任务回到委派人手中，只有委派人可以办结")
    ResponseEntity<Asked> delegate(
            @PathVariable String taskId,
            @RequestBody Delegation delegation,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(
                consultations.delegate(taskId, delegation.to(), delegation.question(), StaffOnly.required(staff)));
    }

    @PostMapping("/api/v1/tasks/{taskId}/consultations")
    @Operation(summary = "加签", description = "before 为 true：意见到齐才能办结；为 false：办结以后再请对方提出意见")
    ResponseEntity<Asked> consult(
            @PathVariable String taskId,
            @RequestBody Consultation consultation,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(consultations.consult(
                taskId, consultation.to(), consultation.before(), consultation.question(), StaffOnly.required(staff)));
    }

    @PostMapping("/api/v1/tasks/{taskId}/return")
    @Operation(summary = "退回到以前的环节", description = "流程图写明的环节；本环节的期限结束，那个环节的期限重新计算，其间的意见标为退回前")
    ResponseEntity<Returned> giveBack(
            @PathVariable String taskId,
            @RequestBody ReturnOrder order,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(returns.giveBack(taskId, order.to(), order.reason(), StaffOnly.required(staff)));
    }

    @PostMapping("/api/v1/tasks/{taskId}/recall")
    @Operation(summary = "撤回自己刚办结的任务", description = "流程图允许，并且后一环节没有人认领、没有征求意见、没有提醒或者到期；任务回到本人手中，期限照旧")
    ResponseEntity<Recalled> recall(
            @PathVariable String taskId, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(recalls.takeBack(taskId, StaffOnly.required(staff)));
    }

    @GetMapping("/api/v1/advice")
    @Operation(summary = "列出征求我的意见和我征求的意见", description = "还没有答复、没有撤回的")
    @Audited(value = "ADVICE_VIEWED", subject = "#result.body.caseNos()", afterwards = true, counted = true)
    ResponseEntity<AdviceDesk> advice(@Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(lists.of(StaffOnly.required(staff)));
    }

    @PostMapping("/api/v1/advice/{adviceNo}/answer")
    @Operation(summary = "提出意见", description = "意见记入卷宗；委派的任务随之回到委派人手中")
    ResponseEntity<Given> answer(
            @PathVariable long adviceNo,
            @RequestBody Answer answer,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(consultations.answer(adviceNo, answer.opinion(), StaffOnly.required(staff)));
    }

    @PostMapping("/api/v1/advice/{adviceNo}/withdrawal")
    @Operation(summary = "撤回加签、收回委派", description = "征求意见的人、现在的办理人和系统管理员可以撤回")
    ResponseEntity<Given> withdraw(
            @PathVariable long adviceNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return StaffOnly.unkept(consultations.withdraw(adviceNo, StaffOnly.required(staff)));
    }

    @Schema(name = "TaskAssociates")
    record Associates(List<Colleague> items) {}

    @Schema(name = "TaskDelegation")
    record Delegation(
            @Schema(title = "受委派人") @NotBlank @Size(max = 255)
            String to,

            @Schema(title = "请对方看什么") @Size(max = 500) String question) {}

    @Schema(name = "TaskConsultation")
    record Consultation(
            @Schema(title = "加签人") @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 255) String> to,
            @Schema(title = "是否在办结之前") @NotNull Boolean before,
            @Schema(title = "请对方看什么") @Size(max = 500) String question) {}

    @Schema(name = "TaskReturn")
    record ReturnOrder(
            @Schema(title = "退回到") @NotBlank @Size(max = 255)
            String to,

            @Schema(title = "理由") @NotBlank @Size(max = 2000)
            String reason) {}

    @Schema(name = "AdviceAnswer")
    record Answer(
            @Schema(title = "意见") @NotBlank @Size(max = 2000)
            String opinion) {}
}
