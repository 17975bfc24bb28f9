package cn.kexie.membership.web;

import cn.kexie.membership.MemberAccess;
import cn.kexie.membership.MembershipSetting;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.roll.MemberView;
import cn.kexie.membership.roll.MemberViews;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.membership.roll.life.MemberUpdate;
import cn.kexie.platform.security.StaffPrincipal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the staff of the association's secretariat. */
@Tag(name = "会员")
@RestController
@RequestMapping("/api/v1/associations/{associationNo}")
class MemberLifeController {

    private final MemberAccess access;
    private final MemberLife life;
    private final MemberViews members;
    private final MembershipSettings settings;

    MemberLifeController(MemberAccess access, MemberLife life, MemberViews members, MembershipSettings settings) {
        this.access = access;
        this.life = life;
        this.members = members;
        this.settings = settings;
    }

    @Operation(summary = "变更部门、职务、职称", description = "未填写的内容不变；自今日起生效，原来的情况留存")
    @PostMapping("/members/{memberNo}/changes")
    MemberView change(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody MemberUpdate update) {
        return after(() -> life.update(associationNo, memberNo, update), associationNo, memberNo, staff);
    }

    @Operation(summary = "暂停会员资格")
    @PostMapping("/members/{memberNo}/suspension")
    MemberView suspend(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Notice notice) {
        return after(() -> life.suspend(associationNo, memberNo, notice.reason()), associationNo, memberNo, staff);
    }

    @Operation(summary = "恢复会员资格")
    @PostMapping("/members/{memberNo}/resumption")
    MemberView resume(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Notice notice) {
        return after(() -> life.resume(associationNo, memberNo, notice.reason()), associationNo, memberNo, staff);
    }

    @Operation(summary = "登记离退休", description = "继续作为离退休会员在册")
    @PostMapping("/members/{memberNo}/retirement")
    MemberView retire(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Notice notice) {
        return after(() -> life.retire(associationNo, memberNo, notice.reason()), associationNo, memberNo, staff);
    }

    @Operation(summary = "登记退会", description = "凭本人书面通知；会员证随之失效")
    @PostMapping("/members/{memberNo}/withdrawal")
    MemberView withdraw(
            @PathVariable String associationNo,
            @PathVariable String memberNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Notice notice) {
        return after(() -> life.withdraw(associationNo, memberNo, notice.reason()), associationNo, memberNo, staff);
    }

    /** Only the association's own secretariat may change; the member is shown as it stands then. */
    private MemberView after(Runnable change, String associationNo, String memberNo, StaffPrincipal staff) {
        access.kept(associationNo, staff);
        change.run();
        return members.get(associationNo, memberNo);
    }

    @Operation(summary = "会员设置")
    @GetMapping("/membership-settings")
    MembershipSetting settings(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        access.kept(associationNo, staff);
        return settings.of(associationNo);
    }

    @Operation(summary = "修改会员设置", description = "选用入会标准，决定入会前是否公示、长期不活动是否自动退会、是否收集身份证件号码；未填写的取默认")
    @PutMapping("/membership-settings")
    MembershipSetting choose(
            @PathVariable String associationNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody MembershipSetting setting) {
        access.kept(associationNo, staff);
        settings.choose(associationNo, setting);
        return settings.of(associationNo);
    }

    @Schema(name = "MemberNotice")
    record Notice(
            @Schema(title = "理由") @NotBlank @Size(max = 500) String reason) {}
}
