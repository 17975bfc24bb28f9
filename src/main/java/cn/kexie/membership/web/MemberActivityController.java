package cn.kexie.membership.web;

import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.activity.MemberActivities;
import cn.kexie.membership.roll.MemberView;
import cn.kexie.membership.roll.MemberViews;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the association's enterprise and its secretariat. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}/members")
class MemberActivityController {

    private final MemberAccess access;
    private final MemberActivities activities;
    private final MemberViews members;

    MemberActivityController(MemberAccess access, MemberActivities activities, MemberViews members) {
        this.access = access;
        this.activities = activities;
        this.members = members;
    }

    @Operation(summary = "登记会员活动", description = "参加活动、会议、培训等；长期没有活动记录的，按会员设置提醒后自动退会。重复登记同一活动只记一次")
    @PostMapping("/{memberNo}/activity")
    MemberView record(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<Activity> reading) {
        access.acting(associationNo, principal);
        Activity activity = reading.value();
        activities.record(associationNo, memberNo, activity.on(), activity.what(), reading.findings());
        return members.get(associationNo, memberNo);
    }

    @Operation(summary = "成批登记会员活动", description = "一次活动，最多 5,000 人；有会员号不对的全部不登记，逐个指出")
    @PostMapping("/activities")
    Recorded recordAll(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal Object principal,
            @RequestBody Reading<CommonActivity> reading) {
        access.acting(associationNo, principal);
        CommonActivity activity = reading.value();
        activities.recordAll(associationNo, activity.memberNos(), activity.on(), activity.what(), reading.findings());
        return new Recorded(activity.memberNos().size());
    }

    @Schema(name = "MemberActivity")
    record Activity(
            @Schema(title = "活动日期", description = "yyyy-MM-dd") @NotNull
            LocalDate on,

            @Schema(title = "参加了什么") @NotBlank @Size(max = 200)
            String what) {}

    @Schema(name = "CommonMemberActivity")
    record CommonActivity(
            @Schema(title = "活动日期", description = "yyyy-MM-dd") @NotNull
            LocalDate on,

            @Schema(title = "参加了什么") @NotBlank @Size(max = 200)
            String what,

            @Schema(title = "会员号") @NotEmpty @Size(max = 5000)
            List<@NotBlank @Size(max = 50) String> memberNos) {

        CommonActivity {
            memberNos = memberNos == null ? List.of() : memberNos;
        }
    }

    @Schema(name = "RecordedMemberActivities")
    record Recorded(int recorded) {}
}
