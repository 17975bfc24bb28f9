package cn.kexie.handling.web;

import cn.kexie.handling.Urgings;
import cn.kexie.handling.Urgings.Urged;
import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "催办", description = "申请单位和本单位领导、秘书处、组委会催办正在办理的环节，每天一次")
class UrgingsController {

    private final Urgings urgings;

    UrgingsController(Urgings urgings) {
        this.urgings = urgings;
    }

    @PostMapping("/api/v1/cases/{caseNo}/urgings")
    @Operation(summary = "催办案件", description = "催办正在办理、流程图允许催办的全部环节，记入办理经过")
    Urged urge(@PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal Object principal) {
        return urgings.urge(caseNo, principal);
    }
}
