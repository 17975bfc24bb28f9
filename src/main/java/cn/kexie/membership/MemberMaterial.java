package cn.kexie.membership;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Materials that are unknown or named twice. */
    static List<Fault> faultsOf(List<SubmittedMaterial> submitted) {
        List<Fault> faults = new ArrayList<>();
        Set<MemberMaterial> seen = EnumSet.noneOf(MemberMaterial.class);
        for (int i = 0; i < submitted.size(); i++) {
            String pointer = "/materials/" + i + "/item";
            Optional<MemberMaterial> material = find(submitted.get(i).item());
            if (material.isEmpty()) {
                faults.add(new Fault(pointer, "UNKNOWN_MATERIAL", "没有这个材料代码，可用的有：" + codes()));
            } else if (!seen.add(material.get())) {
                faults.add(new Fault(pointer, "DUPLICATE_MATERIAL", "同一材料只能提交一份，请合并为一个文件"));
            }
        }
        return faults;
    }

    private static String codes() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("、"));
    }
}
