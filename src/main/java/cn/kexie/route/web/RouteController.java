package cn.kexie.route.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.route.Route;
import cn.kexie.route.Routes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "卷宗")
class RouteController {

    private final Routes routes;

    RouteController(Routes routes) {
        this.routes = routes;
    }

    @GetMapping("/api/v1/cases/{caseNo}/route")
    @Operation(summary = "查看案件的办理流程图", description = "按案件所用的流程模型依次列出各环节：已办的由谁、何时办结，现在在哪一环节、由谁办、办到哪一天，以后还可能经过哪些环节")
    ResponseEntity<Route> route(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        if (staff == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "STAFF_ONLY", "办理流程图仅供工作人员查看；企业请查询案件或者打开办理进度页");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(routes.of(caseNo, staff));
    }
}
