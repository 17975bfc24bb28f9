package cn.kexie.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** 版次: one whole set of models, tables and forms. The newest that was not deleted is in force for new cases. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Release(
        @Schema(title = "版次", description = "从 1 起连续编号") int number,
        @Schema(title = "部署", description = "流程引擎中部署的 id") String deploymentId,
        @Schema(title = "发布时间") OffsetDateTime releasedAt,

        @Schema(title = "发布人", description = "staff:账号；system 为系统启动时")
        String releasedBy,

        ReleaseOrigin origin,

        @Schema(title = "说明", description = "部署时的名称，或者恢复的理由")
        String note,

        @Schema(title = "删除时间", description = "没有案件使用过的版次才能删除")
        OffsetDateTime deletedAt) {}
