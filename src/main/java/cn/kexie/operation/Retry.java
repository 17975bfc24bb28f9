package cn.kexie.operation;

import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Stream;

/** What came of trying a stuck step again. */
@Schema(title = "重试的结果")
public record Retry(
        @Schema(title = "案件编号") CaseNo caseNo,
        @Schema(title = "环节") String step,

        @Schema(title = "结果", description = "DONE 已办成；FAILED 仍未成功，什么也没有改变")
        Outcome outcome,

        @Schema(title = "说明") String detail) {

    public enum Outcome {
        DONE,
        FAILED
    }

    static Retry done(StuckWork work) {
        return new Retry(work.caseNo(), work.step(), Outcome.DONE, "“%s”已办成，案件继续办理".formatted(work.step()));
    }

    static Retry failed(StuckWork work, Throwable thrown) {
        StuckCause cause = StuckCause.of(first(thrown).getClass().getSimpleName());
        return new Retry(
                work.caseNo(),
                work.step(),
                Outcome.FAILED,
                "“%s”仍未成功，什么也没有改变：%s。%s".formatted(work.step(), cause.text(), cause.advice()));
    }

    private static Throwable first(Throwable thrown) {
        return Stream.iterate(thrown, link -> link != null, Throwable::getCause)
                .limit(20)
                .reduce((outer, inner) -> inner)
                .orElse(thrown);
    }
}
