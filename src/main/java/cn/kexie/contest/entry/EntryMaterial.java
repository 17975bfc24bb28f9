package cn.kexie.contest.entry;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 参赛材料 the field knows; an entrant may hand in others under codes of their own. None is required. */
enum EntryMaterial {
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

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final String text;

    EntryMaterial(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<EntryMaterial> find(String code) {
        return Arrays.stream(values())
                .filter(material -> material.name().equals(code))
                .findFirst();
    }

    /** Name of a material in Chinese; what only the entrant has named is another material. */
    static String label(String code) {
        return find(code).orElse(OTHER).text();
    }

    /** Codes that are none, and materials named twice. */
    static List<Fault> faultsOf(List<SubmittedMaterial> submitted) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < submitted.size(); i++) {
            String pointer = "/materials/" + i + "/item";
            String item = submitted.get(i) == null ? null : submitted.get(i).item();
            if (item == null) {
                continue;
            }
            if (!CODE.matcher(item).matches()) {
                faults.add(new Fault(pointer, "BAD_FORMAT", "材料代码由大写字母、数字和下划线组成，例如 WORK_REPORT、FINANCE_PROOF"));
            } else if (!seen.add(item)) {
                faults.add(new Fault(pointer, "DUPLICATE_MATERIAL", "同一材料只能提交一份，请合并为一个文件"));
            }
        }
        return faults;
    }
}
