package cn.kexie.board;

import cn.kexie.platform.Csv;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.TextSheet;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The cases of a figure to take away, as the page lists them. */
@Service
public class BoardSheets {

    private static final int MOST = 20_000;
    private static final List<String> HEADINGS =
            List.of("案件编号", "事项", "状态", "申请单位", "办理单位", "提交日期", "当前环节", "期限", "期限届满", "剩余工作日", "预警");

    private final Boards boards;

    BoardSheets(Boards boards) {
        this.boards = boards;
    }

    /** @param format {@code csv} or {@code xlsx} */
    public Sheet of(StaffPrincipal staff, BoardSearch search, String format) {
        Page<BoardLine> found = boards.cases(staff, search, 0, MOST);
        if (found.totalElements() > MOST) {
            throw Refusal.of(Refusal.Reason.INVALID, "TOO_MANY_ROWS", "超过 %d 行，一次导不完；请按事项、单位或者月份分几次导出".formatted(MOST));
        }
        Stream<List<String>> lines =
                Stream.concat(Stream.of(HEADINGS), found.items().stream().map(BoardSheets::line));
        return format.equals("csv")
                ? new Sheet("督办案件.csv", "text/csv;charset=UTF-8", Csv.of(lines))
                : new Sheet("督办案件.xlsx", TextSheet.MEDIA_TYPE, TextSheet.of("督办案件", lines));
    }

    private static List<String> line(BoardLine line) {
        return List.of(
                line.caseNo().value(),
                line.procedureText(),
                line.statusText(),
                line.applicant(),
                line.authority(),
                line.submittedAt().toLocalDate().toString(),
                line.step(),
                Objects.toString(line.deadline(), ""),
                Objects.toString(line.dueDate(), ""),
                Objects.toString(line.daysLeft(), ""),
                line.light().text());
    }

    /** A sheet to download. */
    public record Sheet(String fileName, String mediaType, byte[] content) {}
}
