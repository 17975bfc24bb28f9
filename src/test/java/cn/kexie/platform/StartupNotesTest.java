package cn.kexie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartupNotesTest {

    @Test
    void printsWhatHasSomethingToSayInOrder() {
        var notes = new StartupNotes(List.of(() -> "第一段\n续行\n", () -> "", () -> "第二段"));
        assertThat(notes.block()).isEqualTo("  第一段\n  续行\n  第二段");
    }
}
