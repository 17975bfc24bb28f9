package cn.kexie.operation.web;

import cn.kexie.operation.StuckCause;
import cn.kexie.operation.StuckWork;
import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A stuck step as it is shown. */
@Schema(title = "受阻的步骤")
record StuckLine(
        @Schema(title = "作业编号") String jobId,
        @Schema(title = "案件编号") CaseNo caseNo,
        @Schema(title = "事项") String procedure,
        @Schema(title = "环节") String step,

        @Schema(title = "何时停住", description = "没有这一项的还在自动重试")
        OffsetDateTime since,

        @Schema(title = "何时自动重试") OffsetDateTime nextTry,
        @Schema(title = "还自动重试几次") int retriesLeft,
        @Schema(title = "原因") StuckCause cause,
        @Schema(title = "原因的说明") String causeText,
        @Schema(title = "怎么办") String advice,
        @Schema(title = "出错类型", description = "供查日志用") String failure) {

    static StuckLine of(StuckWork work) {
        return new StuckLine(
                work.jobId(),
                work.caseNo(),
                work.procedure(),
                work.step(),
                work.since(),
                work.nextTry(),
                work.retriesLeft(),
                work.cause(),
                work.cause().text(),
                work.cause().advice(),
                work.failure());
    }
}
