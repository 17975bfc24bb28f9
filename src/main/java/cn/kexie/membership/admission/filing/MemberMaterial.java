package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 入会申请材料; none is required, a reviewer may ask for one as a correction. */
enum MemberMaterial {
    APPLICATION_FORM("会员申请表"),
    EDUCATION_PROOF("学历、学位证书"),
    TITLE_PROOF("职称证书"),
    SKILL_PROOF("技能等级证书"),
    EMPLOYMENT_PROOF("在职或者离退休证明"),
    PHOTO("照片"),
    OTHER("其他材料");

    private final String text;

    MemberMaterial(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<MemberMaterial> find(String code) {
        return Arrays.stream(values())
                .filter(material -> material.name().equals(code))
                .findFirst();
    }

    /** Materials that nobody may file. */
    static Stream<Fault> unknown(List<SubmittedMaterial> submitted) {
        return SubmittedMaterial.unknown(
                submitted, Arrays.stream(values()).map(Enum::name).toList());
    }
}
