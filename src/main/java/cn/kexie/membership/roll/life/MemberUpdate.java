package cn.kexie.membership.roll.life;

import cn.kexie.membership.roll.MemberChange;
import cn.kexie.platform.code.CodeOf;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** 会员信息变更; what is left out stays as it is. */
public record MemberUpdate(
        @Schema(title = "部门") @Size(max = 100) @Pattern(regexp = "(?s).*\\S.*", message = "部门不能为空白")
        String department,

        @Schema(title = "职务") @Size(max = 60) String position,

        @Schema(title = "职称") @CodeOf("PROFESSIONAL_TITLE") String professionalTitle,

        @Schema(title = "岗位类别") @CodeOf("POST_CATEGORY") String postCategory,

        @Schema(title = "说明") @Size(max = 500) String reason) {

    MemberChange applyTo(MemberChange now) {
        return new MemberChange(
                now.status(),
                department == null ? now.department() : department,
                position == null ? now.position() : position,
                professionalTitle == null ? now.professionalTitle() : professionalTitle,
                postCategory == null ? now.postCategory() : postCategory);
    }
}
