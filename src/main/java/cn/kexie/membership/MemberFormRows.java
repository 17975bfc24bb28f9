package cn.kexie.membership;

import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.platform.personal.Masked;
import java.util.List;
import java.util.stream.Stream;

/** A {@link MemberForm} as people read it, without what was left empty; the ID number masked. */
public final class MemberFormRows {

    private MemberFormRows() {}

    public static List<Row> of(MemberForm form) {
        return Stream.of(
                        new Row("姓名", form.name()),
                        new Row("性别", MemberCodes.SEX.label(form.sex())),
                        new Row("出生年月", form.birthMonth()),
                        new Row("学历", MemberCodes.EDUCATION.label(form.education())),
                        new Row("学位", MemberCodes.DEGREE.label(form.degree())),
                        new Row("职称", MemberCodes.PROFESSIONAL_TITLE.label(form.professionalTitle())),
                        new Row("技能等级", MemberCodes.SKILL_LEVEL.label(form.skillLevel())),
                        new Row("岗位类别", MemberCodes.POST_CATEGORY.label(form.postCategory())),
                        new Row("部门", form.department()),
                        new Row("职务", form.position()),
                        new Row("手机", form.mobile()),
                        new Row("邮箱", form.email()),
                        new Row("政治面貌", MemberCodes.POLITICAL_STATUS.label(form.politicalStatus())),
                        new Row("身份证件号码", Masked.idNumber(form.idNumber())))
                .filter(row -> row.value() != null && !row.value().isBlank())
                .toList();
    }
}
