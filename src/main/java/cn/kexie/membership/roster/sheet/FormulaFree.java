package cn.kexie.membership.roster.sheet;

/** Text for a csv: a spreadsheet program takes every field that begins like a formula for one, quoted or not. */
final class FormulaFree {

    private static final String STARTS = "=+-@|%＝＋－＠";

    private FormulaFree() {}

    /** The text, with an apostrophe in front where it could start a formula; on one line. */
    static String text(String value) {
        String oneLine = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        String first = oneLine.stripLeading();
        boolean starts = !first.isEmpty() && STARTS.indexOf(first.charAt(0)) >= 0;
        return starts ? "'" + oneLine : oneLine;
    }
}
