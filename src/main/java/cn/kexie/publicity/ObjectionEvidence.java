package cn.kexie.publicity;

import cn.kexie.casefile.MaterialNames;
import cn.kexie.casefile.Materials;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 异议证据, filed among the materials of the case, where those who handle the objection look at them. */
@Component
class ObjectionEvidence implements MaterialNames {

    private static final Pattern ITEM = Pattern.compile("OBJECTION_EVIDENCE/(.+)/(\\d+)");

    private final Materials materials;

    ObjectionEvidence(Materials materials) {
        this.materials = materials;
    }

    /** 422 ATTACHMENT_UNKNOWN unless the enterprise uploaded all of them. */
    void file(String caseNo, String objectionNo, String creditCode, List<String> attachmentIds) {
        Map<String, String> idsByItem = new LinkedHashMap<>();
        attachmentIds.forEach(id ->
                idsByItem.put("OBJECTION_EVIDENCE/%s/%d".formatted(objectionNo, idsByItem.size() + 1), id));
        if (!idsByItem.isEmpty()) {
            materials.attachFrom(creditCode, caseNo, idsByItem, "/attachments");
        }
    }

    /** Whether the material is evidence of this objection. */
    static boolean isOf(String item, String objectionNo) {
        Matcher evidence = ITEM.matcher(item);
        return evidence.matches() && evidence.group(1).equals(objectionNo);
    }

    @Override
    public Optional<String> nameOf(String item) {
        Matcher evidence = ITEM.matcher(item);
        return evidence.matches()
                ? Optional.of("异议 %s 的证据 %s".formatted(evidence.group(1), evidence.group(2)))
                : Optional.empty();
    }
}
