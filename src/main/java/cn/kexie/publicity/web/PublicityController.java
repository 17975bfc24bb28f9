package cn.kexie.publicity.web;

import cn.kexie.audit.Audited;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.ObjectionView;
import cn.kexie.publicity.Objections;
import cn.kexie.publicity.Objector;
import cn.kexie.publicity.PublicityView;
import cn.kexie.publicity.PublicityViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

    @Operation(summary = "提出异议", description = "公示期内实名提出；所涉事项在处理期间暂停生效，其他事项不受影响")
    @Idempotent
    @PostMapping("/objections")
    ResponseEntity<ObjectionView> object(
            @PathVariable String publicityNo,
            @Parameter(hidden = true) @AuthenticationPrincipal AuthenticatedPrincipal principal,
            @RequestBody ObjectionForm form) {
        Objector objector = Objector.of(principal);
        String objectionNo = objections.file(publicityNo, form, objector);
        return ResponseEntity.created(
                        URI.create("/api/v1/publicities/%s/objections/%s".formatted(publicityNo, objectionNo)))
                .body(objections.of(publicityNo, objectionNo, objector.principal()));
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
