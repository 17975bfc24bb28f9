package cn.kexie.registry;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Something else that was granted or stated, as anybody may read it. Never personal data: the forms refuse facts of a person
 * and of free text.
 */
@Schema(name = "RegisterFact")
public record Fact(
        @Schema(title = "名称", description = "表单中的名称，供程序使用") String name,
        @Schema(title = "标题") String label,
        @Schema(title = "内容", description = "代码已换成文字") String value) {}
