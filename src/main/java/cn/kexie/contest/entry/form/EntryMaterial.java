package cn.kexie.contest.entry.form;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 参赛材料. None is required. */
public enum EntryMaterial {
    WORK_REPORT("项目报告或论文"),
    PRESENTATION("展示材料"),
    DRAWING("图纸或照片"),
    VIDEO("视频说明"),
    APPLICATION_PROOF("应用证明"),
    FINANCE_PROOF("财务证明"),
    IP_PROOF("知识产权证明"),
    THIRD_PARTY_EVALUATION("第三方评价或检测报告"),
    UNIT_OPINION("单位评价意见"),
    COMMITMENT_LETTER("诚信承诺书"),
    OTHER("其他材料");

    private final String text;

    EntryMaterial(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public static Optional<EntryMaterial> find(String code) {
        return Arrays.stream(values())
                .filter(material -> material.name().equals(code))
                .findFirst();
    }

    /** Name of a material in Chinese. */
    public static String label(String code) {
        return find(code).orElse(OTHER).text();
    }

    /** Materials that nobody may file. */
    public static Stream<Fault> unknown(List<SubmittedMaterial> submitted) {
        return SubmittedMaterial.unknown(
                submitted, Arrays.stream(values()).map(Enum::name).toList());
    }
}
