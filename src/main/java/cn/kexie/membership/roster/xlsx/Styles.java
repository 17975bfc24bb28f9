package cn.kexie.membership.roster.xlsx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a date. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. */
final class Styles extends DefaultHandler {

    private static final int MOST_STYLES = 65_536;

    /** What a format shows as it stands, and conditions, colours and languages in brackets. */
    private static final Pattern NO_PLACEHOLDER = Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*\\]?");

    private final Map<Integer, Boolean> custom = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean ofCells;
    private int next;

    boolean isDate(int style) {
        return dates.get(style);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" ->
                custom.put(
                        number(attributes.getValue("numFmtId")),
                        showsDate(String.valueOf(attributes.getValue("formatCode"))));
            case "cellXfs" -> ofCells = true;
            case "xf" -> style(number(attributes.getValue("numFmtId")));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private void style(int format) {
        if (ofCells && next < MOST_STYLES) {
            dates.set(next++, custom.getOrDefault(format, isBuiltInDate(format)));
        }
    }

    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** A day or a year makes a date; a month does, unless hours or seconds make it minutes. */
    static boolean showsDate(String format) {
        String code = NO_PLACEHOLDER
                .matcher(format.toLowerCase(java.util.Locale.ROOT))
                .replaceAll("");
        String first = code.split(";", -1)[0];
        boolean time = first.contains("h") || first.contains("s");
        return !first.contains("general")
                && (first.contains("y") || first.contains("d") || first.contains("m") && !time);
    }

    static int number(String text) {
        return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }
}
