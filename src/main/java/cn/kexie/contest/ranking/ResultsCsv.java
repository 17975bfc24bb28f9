package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.Results.ResultLine;
import cn.kexie.platform.Csv;
import java.util.List;
import java.util.stream.Stream;

/** 评审结果 as a csv that no spreadsheet program takes for formulas. */
public record ResultsCsv(String fileName, byte[] content) {

    private static final List<String> HEADINGS = List.of("名次", "作品名称", "案件编号", "得分", "奖项");

    static ResultsCsv of(String title, List<ResultLine> lines) {
        return new ResultsCsv(
                title + "评审结果.csv",
                Csv.of(Stream.concat(Stream.of(HEADINGS), lines.stream().map(ResultsCsv::cells))));
    }

    private static List<String> cells(ResultLine line) {
        return List.of(
                String.valueOf(line.rank()),
                line.title(),
                line.caseNo().value(),
                line.score().toPlainString(),
                award(line));
    }

    private static String award(ResultLine line) {
        if (line.revoked() != null) {
            return "已撤销";
        }
        return line.grade() == null ? "" : line.grade();
    }
}
