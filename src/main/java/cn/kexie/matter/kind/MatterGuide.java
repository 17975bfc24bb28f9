package cn.kexie.matter.kind;

import cn.kexie.matter.kind.MatterRules.MaterialRule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** 办事指南: all of it from the model, the form and the tables in force. */
public record MatterGuide(
        @Schema(title = "事项代码") String matter,
        @Schema(title = "名称") String name,
        @Schema(title = "说明") String guide,

        @Schema(title = "版本", description = "模型的版本号；案件沿用提交时的版本")
        int version,

        @Schema(title = "谁可以提交") List<ApplicantSort> applicants,
        @Schema(title = "是否只能有一件在办") boolean exclusive,
        @Schema(title = "材料") List<Material> materials,
        @Schema(title = "办理环节") List<String> steps,
        @Schema(title = "期限") List<Period> periods,
        @Schema(title = "条件") List<Condition> conditions,
        @Schema(title = "文书") List<String> letters,

        @Schema(title = "后续材料的表单", description = "名称与其 JSON Schema")
        Map<String, ObjectNode> laterForms,

        @Schema(title = "申请表", description = "JSON Schema 2020-12")
        ObjectNode application) {

    @Schema(name = "MatterEntry")
    public record Entry(String matter, String name, String guide, int version, String href) {

        static Entry of(MatterKind kind) {
            return new Entry(kind.key(), kind.name(), kind.guide(), kind.version(), "/api/v1/matters/" + kind.key());
        }
    }

    @Schema(name = "MatterGuideMaterial")
    public record Material(
            String item,
            String label,
            @Schema(description = "是否必交；取决于申请内容的，以预检为准") boolean required) {

        static Material of(MaterialRule rule) {
            return new Material(rule.item(), rule.label(), rule.required());
        }
    }

    /** @param unit {@code WORKING_DAYS} or {@code MONTHS} */
    @Schema(name = "MatterGuidePeriod")
    public record Period(String text, int amount, String unit) {}

    /** @param effect {@code REFUSE} forbids filing, {@code WARN} is shown to the reviewer */
    @Schema(name = "MatterGuideCondition")
    public record Condition(String effect, String code, String text) {}
}
