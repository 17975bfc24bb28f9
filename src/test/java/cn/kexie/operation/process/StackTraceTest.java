package cn.kexie.operation.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.operation.StuckCause;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("从引擎保存的出错记录取出错类型")
class StackTraceTest {

    @Test
    void namesWhatWasThrownFirstAndNothingOfItsMessage() {
        String trace = """
            org.camunda.bpm.engine.ProcessEngineException: 示例姓名 failed
            	at a.b.C.d(C.java:1)
            Caused by: java.io.UncheckedIOException: /data/示例姓名.pdf
            Caused by: java.nio.file.NoSuchFileException: 示例姓名.pdf
            """;
        String first = StackTrace.thrownFirst(trace.getBytes(StandardCharsets.UTF_8));
        assertThat(first).isEqualTo("NoSuchFileException");
        assertThat(StuckCause.of(first)).isEqualTo(StuckCause.FILES);
    }

    @Test
    void isEmptyForWhatIsNoTrace() {
        assertThat(StackTrace.thrownFirst(null)).isEmpty();
        assertThat(StackTrace.thrownFirst(new byte[0])).isEmpty();
        assertThat(StackTrace.thrownFirst("示例姓名 一行".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void everyCauseSaysWhatToDo() {
        assertThat(StuckCause.values())
                .allSatisfy(cause -> assertThat(cause.advice()).isNotBlank());
        assertThat(StuckCause.of("IllegalStateException")).isEqualTo(StuckCause.OTHER);
        assertThat(StuckCause.of("PSQLException")).isEqualTo(StuckCause.DATABASE);
    }
}
