package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void neverBeginsALineWithAClosingMarkNorEndsOneWithAnOpeningMark() {
        assertThat(pieces("请示》收悉。（办件")).containsExactly("请", "示》", "收", "悉。", "（办", "件");
    }

    @Test
    void keepsNumbersAndCodesInOnePiece() {
        assertThat(pieces("号440106-2026-00001止")).containsExactly("号", "440106-2026-00001", "止");
    }

    @Test
    void keepsYearAndNumberOfAPaperTogether() {
        assertThat(pieces("科协〔2026〕12号文")).containsExactly("科", "协", "〔2026〕12号", "文");
    }

    private static List<String> pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var start = 0;
        for (int end = breaks.next(); end != -1; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
