package cn.kexie.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a Chinese line may end: between characters, never before a closing or after an opening mark, never within
 * 〔2026〕12号.
 */
final class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。、；：？！）〕】》〉」』”’…—·％℃";
    private static final String NEVER_LAST = "（〔【《〈「『“‘";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINA);
    private String text = "";

    @Override
    public void setText(String text) {
        this.text = text;
        breaks.setText(text);
    }

    @Override
    public int next() {
        var position = breaks.next();
        while (position != BreakIterator.DONE && forbidden(position)) {
            position = breaks.next();
        }
        return position;
    }

    private boolean forbidden(int position) {
        if (position == 0 || position == text.length()) {
            return false;
        }
        var last = text.charAt(position - 1);
        var first = text.charAt(position);
        return NEVER_FIRST.indexOf(first) >= 0
                || NEVER_LAST.indexOf(last) >= 0
                || isCode(last) && isCode(first)
                || last == '〕' && isDigit(first)
                || isDigit(last) && first == '号';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Numbers and codes such as 440106-2026-00001 stay in one piece. */
    private static boolean isCode(char character) {
        return character > ' ' && character < 127;
    }
}
