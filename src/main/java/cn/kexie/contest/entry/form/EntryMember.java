package cn.kexie.contest.entry.form;

import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.party.ValidCreditCode;
import cn.kexie.platform.text.ValidPersonName;
import cn.kexie.platform.text.Worded;
import cn.kexie.privacy.PersonalRecords;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody with a part in an entry; without a role a 完成人. */
public record EntryMember(
        @Schema(title = "姓名") @NotBlank @ValidPersonName @Size(min = 2, max = 50)
        String name,

        @Schema(title = "角色", description = "LEADER 负责人、MEMBER 完成人、ADVISER 指导人、RECOMMENDER 推荐人；没有注明负责人的，第一名完成人为负责人")
        Role role,

        @Schema(title = "贡献（%）", description = "各完成人合计 100") @Min(0) @Max(100)
        Integer sharePercent,

        @Schema(title = "所在单位统一社会信用代码", description = "不是申报单位的人员填写") @ValidCreditCode
        String employerCode) {

    public boolean isRemoved() {
        return PersonalRecords.REMOVED.equals(name);
    }

    EntryMember removed() {
        return new EntryMember(PersonalRecords.REMOVED, role, sharePercent, employerCode);
    }

    public boolean completer() {
        return role == null || role == Role.LEADER || role == Role.MEMBER;
    }

    EntryMember as(Role other) {
        return new EntryMember(name, other, sharePercent, employerCode);
    }

    /** Names do not belong into logs. */
    @Override
    public String toString() {
        return "EntryMember[" + role + "]";
    }

    /** 完成人, 指导人 or 推荐人. */
    public enum Role implements Worded {
        LEADER("负责人"),
        MEMBER("完成人"),
        ADVISER("指导人"),
        RECOMMENDER("推荐人");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
