package cn.kexie.publicity.web;

import cn.kexie.audit.Audited;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.ObjectionView;
import cn.kexie.publicity.Objections;
import cn.kexie.publicity.Objector;
import cn.kexie.publicity.PublicityView;
import cn.kexie.publicity.PublicityViews;
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

@Tag(name = "公示")
@RestController
@RequestMapping("/api/v1/publicities/{publicityNo}")
class PublicityController {

    private final PublicityViews publicities;
    private final Objections objections;

    PublicityController(PublicityViews publicities, Objections objections) {
        this.publicities = publicities;
        this.objections = objections;
    }

    @Operation(summary = "公示", description = "公示期内分页列出名单；期满后不再列出")
    @GetMapping
    PublicityView get(@PathVariable String publicityNo, Paging paging) {
        return publicities.of(publicityNo, paging.page(), paging.size());
    }

    @Operation(
            summary = "提出异议",
            description = "公示期内实名提出；所涉事项在处理期间暂停生效，其他事项不受影响。" + "本单位对该事项已有异议正在处理的，陈述和证据并入该异议（200），否则登记新的异议（201）")
    @ApiResponse(
            responseCode = "201",
            description = "已登记",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "已并入正在处理的异议 objectionNo",
            content = @Content(schema = @Schema(implementation = ObjectionView.class)))
    @Idempotent
    @PostMapping("/objections")
    ResponseEntity<ObjectionView> object(
            @PathVariable String publicityNo,
            @Parameter(hidden = true) @AuthenticationPrincipal AuthenticatedPrincipal principal,
            @RequestBody Reading<ObjectionForm> form) {
        ObjectionView filed = objections.file(publicityNo, form, Objector.of(principal));
        return filed.hasJoined()
                ? ResponseEntity.ok(filed)
                : ResponseEntity.created(URI.create(
                                "/api/v1/publicities/%s/objections/%s".formatted(publicityNo, filed.objectionNo())))
                        .body(filed);
    }

    @Operation(summary = "异议的处理情况", description = "只有提出人可以查询")
    @Audited(
            value = "OBJECTION_VIEWED",
            kind = "objection",
            subject = "#objectionNo",
            afterwards = true,
            counted = true)
    @GetMapping("/objections/{objectionNo}")
    ObjectionView get(
            @PathVariable String publicityNo,
            @PathVariable String objectionNo,
            @Parameter(hidden = true) @AuthenticationPrincipal AuthenticatedPrincipal principal) {
        return objections.of(publicityNo, objectionNo, Objector.of(principal).principal());
    }
}
