package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.Results.ResultLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 评审结果 as a csv that no spreadsheet program takes for formulas. */
public record ResultsCsv(String fileName, byte[] content) {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@|%＝＋－＠";
    private static final List<String> HEADINGS = List.of("名次", "作品名称", "案件编号", "得分", "奖项");

    static ResultsCsv of(String title, List<ResultLine> lines) {
        String text = Stream.concat(Stream.of(HEADINGS), lines.stream().map(ResultsCsv::cells))
                .map(ResultsCsv::line)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
        return new ResultsCsv(title + "评审结果.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(ResultLine line) {
        return List.of(
                String.valueOf(line.rank()),
                line.title(),
                line.caseNo(),
                line.score().toPlainString(),
                award(line));
    }

    private static String award(ResultLine line) {
        if (line.revoked() != null) {
            return "已撤销";
        }
        return line.grade() == null ? "" : line.grade();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ResultsCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        return '"' + formulaFree(cell).replace("\"", "\"\"") + '"';
    }

    /** With an apostrophe in front where it could start a formula; on one line. */
    static String formulaFree(String cell) {
        String oneLine = cell.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        String first = oneLine.stripLeading();
        boolean starts = !first.isEmpty() && FORMULA_STARTS.indexOf(first.charAt(0)) >= 0;
        return starts ? "'" + oneLine : oneLine;
    }
}
