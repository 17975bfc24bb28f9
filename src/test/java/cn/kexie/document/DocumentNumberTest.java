package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentNumberTest {

    @Test
    void looksLikeTheStandardAsks() {
        assertThat(new DocumentNumber("穗天科协", 2026, 12)).hasToString("穗天科协〔2026〕12号");
        assertThat(new DocumentNumber("穗天科协受", 2026, 3)).hasToString("穗天科协受〔2026〕3号");
    }
}
