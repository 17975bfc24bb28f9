package cn.kexie.contest.award.web;

import cn.kexie.audit.Audited;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.award.AwardObjectionForm;
import cn.kexie.contest.award.AwardObjections;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionView;
import cn.kexie.publicity.Objector;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "竞赛")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}/objections")
class AwardObjectionController {

    private final ContestAccess access;
    private final AwardObjections objections;

    AwardObjectionController(ContestAccess access, AwardObjections objections) {
        this.access = access;
        this.objections = objections;
    }

    @Operation(
            summary = "对拟表彰作品提出异议",
            description = "公示期内实名提出，附事实和依据；只有所涉作品的奖励暂停，其他作品不受影响。" + "本单位对该作品已有异议正在处理的，陈述和证据并入该异议（200），否则登记新的异议（201）")
    @ApiResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "已并入正在处理的异议 objectionNo",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @Idempotent
    @PostMapping
    ResponseEntity<ObjectionView> object(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal AuthenticatedPrincipal principal,
            @RequestBody Reading<AwardObjectionForm> form) {
        access.readable(contestNo, principal);
        ObjectionView filed = objections.file(contestNo, form, Objector.of(principal));
        return filed.hasJoined()
                ? ResponseEntity.ok(filed)
                : ResponseEntity.created(URI.create(
                                "/api/v1/contests/%s/objections/%s".formatted(contestNo, filed.objectionNo())))
                        .body(filed);
    }

    @Operation(summary = "异议的处理情况", description = "只有提出人可以查询")
    @Audited(
            value = "OBJECTION_VIEWED",
            kind = "objection",
            subject = "#objectionNo",
            afterwards = true,
            counted = true)
    @GetMapping("/{objectionNo}")
    ObjectionView get(
            @PathVariable String contestNo,
            @PathVariable String objectionNo,
            @Parameter(hidden = true) @AuthenticationPrincipal AuthenticatedPrincipal principal) {
        return objections.of(contestNo, objectionNo, Objector.of(principal));
    }
}
