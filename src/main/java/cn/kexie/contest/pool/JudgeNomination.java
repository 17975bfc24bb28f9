package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.ValidPersonName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A judge as the organiser names one. */
public record JudgeNomination(
        @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "账号", description = "评审专家在本系统的账号") @NotBlank @Size(max = 64)
        UserId userId,

        @Schema(title = "所在单位统一社会信用代码", description = "没有统一社会信用代码的单位写机关代码或者单位名称") @Size(max = 100)
        String employerCode,

        @Schema(title = "所在部门") @Size(max = 100) String department,

        @Schema(title = "所属集团统一社会信用代码", description = "没有统一社会信用代码的写集团名称") @Size(max = 100)
        String groupCode,

        @Schema(title = "评审领域", description = "竞赛类别代码") @Size(max = 20)
        List<@NotBlank @Size(max = 40) String> fields) {

    /** What to do about a judge who is named twice. */
    public static final String ONCE = "同一人只用一个账号，请删除重复的一项；确为同名的不同人，请填写各人的单位以示区别";

    public JudgeNomination {
        employerCode = EmployerCode.spelled(employerCode);
        groupCode = EmployerCode.spelled(groupCode);
        fields = fields == null ? List.of() : fields;
    }

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "JudgeNomination[" + userId + "]";
    }
}
