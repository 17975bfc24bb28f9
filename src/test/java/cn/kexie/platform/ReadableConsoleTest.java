package cn.kexie.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class ReadableConsoleTest {

    @Test
    void leavesConsolesThatKnowChineseAlone() {
        assertThat(ReadableConsole.isReadable(UTF_8)).isTrue();
        assertThat(ReadableConsole.isReadable(Charset.forName("GBK"))).isTrue();
    }

    @Test
    void seesThroughAConsoleWithoutALocale() {
        assertThat(ReadableConsole.isReadable(US_ASCII)).isFalse();
    }
}
