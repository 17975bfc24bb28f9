package cn.kexie.membership.admission.filing;

import java.util.Arrays;
import java.util.Optional;

/** Fields of the form a reviewer may ask to be corrected; all but the consents; the ID number only where it is collected. */
enum MemberField {
    NAME("/name", "姓名"),
    SEX("/sex", "性别"),
    BIRTH_MONTH("/birthMonth", "出生年月"),
    EDUCATION("/education", "学历"),
    DEGREE("/degree", "学位"),
    PROFESSIONAL_TITLE("/professionalTitle", "职称"),
    SKILL_LEVEL("/skillLevel", "技能等级"),
    POST_CATEGORY("/postCategory", "岗位类别"),
    DEPARTMENT("/department", "部门"),
    POSITION("/position", "职务"),
    MOBILE("/mobile", "手机"),
    EMAIL("/email", "邮箱"),
    POLITICAL_STATUS("/politicalStatus", "政治面貌"),
    ID_NUMBER("/idNumber", "身份证件号码");

    private final String pointer;
    private final String label;

    MemberField(String pointer, String label) {
        this.pointer = pointer;
        this.label = label;
    }

    String pointer() {
        return pointer;
    }

    String label() {
        return label;
    }

    static Optional<String> labelOf(String pointer) {
        return Arrays.stream(values())
                .filter(field -> field.pointer.equals(pointer))
                .map(MemberField::label)
                .findFirst();
    }
}
