package cn.kexie.matter;

import cn.kexie.support.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An application of the kind that the guide shows, 科技成果登记. */
final class SampleAchievement {

    private SampleAchievement() {}

    static ObjectNode application(String creditCode, LocalDate today, String report, String proof) {
        return (ObjectNode) Json.tree(Map.of(
                "unifiedSocialCreditCode",
                creditCode,
                "regionCode",
                StationRoad.TIANHE,
                "title",
                "示例成果",
                "maturity",
                "PRODUCTION",
                "investment",
                30.5,
                "completedOn",
                today.minusYears(1).toString(),
                "completers",
                List.of(Map.of("name", "示例完成人", "mobile", "13900139000")),
                "privacyConsent",
                true,
                "materials",
                List.of(
                        Map.of("item", "SUMMARY_REPORT", "attachmentId", report),
                        Map.of("item", "USER_REPORT", "attachmentId", proof))));
    }
}
