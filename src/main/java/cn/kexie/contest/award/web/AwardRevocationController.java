package cn.kexie.contest.award.web;

import cn.kexie.contest.award.AwardRevocation;
import cn.kexie.contest.award.AwardRevocation.RevokedAward;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For the office of the contest. */
@Tag(name = "竞赛")
@RestController
class AwardRevocationController {

    private final AwardRevocation revocation;

    AwardRevocationController(AwardRevocation revocation) {
        this.revocation = revocation;
    }

    @Operation(summary = "撤销奖励", description = "表彰以后查实不应获奖的，由竞赛组委会办公室撤销；证书随之作废，核验时显示已撤销")
    @PostMapping("/api/v1/contests/{contestNo}/awards/{entryNo}/revocation")
    RevokedAward revoke(
            @PathVariable String contestNo,
            @PathVariable String entryNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Grounds grounds) {
        requireOffice(contestNo, staff);
        return revocation.revoke(contestNo, entryNo, grounds.reason());
    }

    private static void requireOffice(String contestNo, StaffPrincipal staff) {
        boolean permitted =
                staff != null && (staff.isAdministrator() || staff.groups().contains("contest-office." + contestNo));
        if (!permitted) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "CONTEST_OFFICE_ONLY", "只有该竞赛组委会办公室的工作人员可以办理");
        }
    }

    @Schema(name = "AwardRevocationGrounds")
    record Grounds(
            @Schema(title = "撤销的理由", description = "写入办理进度，不要写入个人信息") @NotBlank @Size(max = 500)
            String reason) {}
}
