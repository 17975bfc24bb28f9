package cn.kexie.document;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Papers as an office would order them. */
final class Letters {

    static final Issuer TIANHE = new Issuer("440106", "广州市天河区科学技术协会", "穗天科协");
    static final String ENTERPRISE = "广州天河智算科技有限公司";
    static final String ASSOCIATION = ENTERPRISE + "科学技术协会";

    private Letters() {}

    static Map<String, Object> content(String kind) {
        var content = new LinkedHashMap<String, Object>();
        content.put("enterpriseName", ENTERPRISE);
        content.put("associationName", ASSOCIATION);
        content.put("matter", "关于成立" + ASSOCIATION + "的申请");
        content.put("submittedOn", "2026-11-16");
        content.put("acceptedOn", "2026-11-20");
        content.put("decideDays", 15);
        content.put("decideBy", "2026-12-11");
        content.put("answerBy", "2026-12-04");
        content.put("meetingBy", "2027-02-20");
        content.put("associationNo", "440106-2026-00001");
        content.put("memberName", "张三");
        content.put("memberNo", "KX440106-0001-2026-00001");
        content.put("joinedOn", "2026-11-20");
        content.put("validUntil", "2031-12-17");
        content.put("appealBy", "2026-12-04");
        content.put("removedOn", "2026-11-20");
        content.put("approvalNumber", "穗天科协〔2026〕12号");
        content.put("meetingDate", "2026-12-18");
        content.put("termStart", "2026-12-18");
        content.put("termEnd", "2031-12-17");
        content.put("reason", "你单位注册地在广州市黄埔区，不属于我会管辖。");
        content.put("competentBody", "广州市黄埔区科学技术协会");
        content.put("reasons", List.of("会员名册所列科技工作者与申请表填报人数不一致，经要求说明后仍未能说明。", "章程草案未规定会员大会或者会员代表大会的召开和表决办法。"));
        content.put("copies", List.of("广州市科学技术协会", "广州市天河区工商业联合会"));
        content.put(
                "corrections",
                List.of(
                        Map.of("item", "章程草案", "reason", "未规定会员大会的召开条件和表决办法，请补充后重新提交。"),
                        Map.of("item", "科技工作者人数", "reason", "与会员名册不一致，请核对后更正。"),
                        Map.of("item", "营业执照副本", "reason", "扫描件缺少登记机关印章，请提交完整的扫描件。")));
        content.put("contestTitle", "2026 年广州市天河区企业科技工作者“五小”创新竞赛");
        content.put("entryTitle", "锅炉烟气余热深度回收装置的研制与应用");
        content.put("grade", "一等奖");
        content.put("unit", ENTERPRISE);
        content.put("completers", List.of("示例甲", "示例乙", "示例丙"));
        content.put("approvalNo", "粤评组〔2026〕3号");
        content.put("total", 3);
        content.put("grades", List.of(grade("一等奖", 1), grade("二等奖", 2)));
        return content;
    }

    /** A commendation of so many works. */
    static Map<String, Object> longList(int works) {
        var content = content("COMMENDATION");
        content.put("total", works);
        content.put("grades", List.of(grade("一等奖", 5), grade("二等奖", 15), grade("三等奖", works)));
        return content;
    }

    private static Map<String, Object> grade(String grade, int count) {
        var works = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Map.of("title", "锅炉烟气余热深度回收装置的研制与应用示例作品第" + i + "号", "unit", ENTERPRISE))
                .toList();
        return Map.of("grade", grade, "count", count, "works", works);
    }

    static OfficialDocument letter(String kind, LetterTemplate template) {
        return letter(kind, template, content(kind));
    }

    static OfficialDocument letter(String kind, LetterTemplate template, Map<String, Object> content) {
        return letter(kind, template, content, TIANHE);
    }

    /** As an association issues it in its own name. */
    static OfficialDocument ofTheAssociation(String kind, LetterTemplate template) {
        return letter(kind, template, content(kind), new Issuer("440106-2026-00001", ASSOCIATION, ENTERPRISE + "科协"));
    }

    private static OfficialDocument letter(
            String kind, LetterTemplate template, Map<String, Object> content, Issuer issuer) {
        return new OfficialDocument(
                "7d444840-9dc0-11d1-b245-5ffdce74fad2",
                "ZJ-440106-2026-00001",
                kind,
                "示例文书",
                new DocumentNumber(issuer.mark(), 2026, 12),
                issuer,
                ASSOCIATION,
                content,
                template.id(),
                OffsetDateTime.parse("2026-11-20T10:15:00+08:00"),
                null,
                "7K3M9QXD2V8HTBN5",
                "http://localhost:8080/verify/7K3M9QXD2V8HTBN5",
                false,
                false);
    }
}
