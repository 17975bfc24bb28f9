package cn.kexie.publicity;

import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.MaterialNames;
import cn.kexie.casefile.Materials;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.CaseNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 异议证据, filed among the materials of the case, where those who handle the objection look at them. */
@Component
class ObjectionEvidence implements MaterialNames {

    private static final Pattern ITEM = Pattern.compile(OBJECTION_EVIDENCE + "([^/]+)(?:/(\\d+))?/(\\d+)");

    private final Materials materials;
    private final Attachments attachments;

    ObjectionEvidence(Materials materials, Attachments attachments) {
        this.materials = materials;
        this.attachments = attachments;
    }

    /** Files the objector has not uploaded; the list may have gaps. */
    Stream<Fault> faults(List<String> attachmentIds, String creditCode) {
        Map<String, String> idsByPointer = new LinkedHashMap<>();
        for (int i = 0; i < attachmentIds.size(); i++) {
            if (attachmentIds.get(i) != null) {
                idsByPointer.put("/attachments/" + i, attachmentIds.get(i));
            }
        }
        return attachments.check(creditCode, idsByPointer).stream();
    }

    /** 422 ATTACHMENT_UNKNOWN unless the enterprise uploaded all of them. */
    void file(CaseNo caseNo, String objectionNo, int statement, String creditCode, List<String> attachmentIds) {
        Map<String, String> idsByItem = new LinkedHashMap<>();
        attachmentIds.stream()
                .distinct()
                .forEach(id -> idsByItem.put(item(objectionNo, statement, idsByItem.size() + 1), id));
        if (!idsByItem.isEmpty()) {
            materials.attachFrom(creditCode, caseNo, idsByItem, "/attachments");
        }
    }

    /** How many files are kept with the objection, whichever statement they came with. */
    long count(CaseNo caseNo, String objectionNo) {
        return materials.of(caseNo).stream()
                .map(material -> ITEM.matcher(material.item()))
                .filter(item -> item.matches() && item.group(1).equals(objectionNo))
                .count();
    }

    /** Whether the material is evidence of one of these statements of the objection. */
    static boolean isOf(String item, String objectionNo, IntPredicate statements) {
        Matcher evidence = ITEM.matcher(item);
        return evidence.matches() && evidence.group(1).equals(objectionNo) && statements.test(statement(evidence));
    }

    private static int statement(Matcher evidence) {
        return evidence.group(2) == null ? ObjectionStatement.FIRST : Integer.parseInt(evidence.group(2));
    }

    private static String item(String objectionNo, int statement, int number) {
        String of = statement == ObjectionStatement.FIRST ? objectionNo : objectionNo + "/" + statement;
        return OBJECTION_EVIDENCE + of + "/" + number;
    }

    @Override
    public Optional<String> nameOf(String item) {
        Matcher evidence = ITEM.matcher(item);
        if (!evidence.matches()) {
            return Optional.empty();
        }
        int statement = statement(evidence);
        String whose = statement == ObjectionStatement.FIRST ? "" : "第 %d 次陈述".formatted(statement);
        return Optional.of("异议 %s %s的证据 %s".formatted(evidence.group(1), whose, evidence.group(3)));
    }
}
