package cn.kexie.casefile.figures;

import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseProcedure;
import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.CaseSpan;
import cn.kexie.casefile.CaseTally;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.platform.Csv;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.TextSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures to take away: a line for each kind, status, body and month that has cases. */
@Service
@Transactional(readOnly = true)
public class CaseFigureSheets {

    private static final int MOST = 20_000;
    private static final List<String> HEADINGS =
            List.of("提交月份", "事项代码", "事项", "状态代码", "状态", "办理单位代码", "办理单位", "案件数", "其中在办");

    private final CaseAccess access;
    private final CaseProcedures procedures;
    private final ProcedureWords words;

    CaseFigureSheets(CaseAccess access, CaseProcedures procedures, ProcedureWords words) {
        this.access = access;
        this.procedures = procedures;
        this.words = words;
    }

    public Sheet xlsx(Object principal, String procedure, String status, CaseSpan span) {
        return new Sheet(
                name(span) + ".xlsx",
                TextSheet.MEDIA_TYPE,
                TextSheet.of("案件统计", lines(principal, procedure, status, span)));
    }

    public Sheet csv(Object principal, String procedure, String status, CaseSpan span) {
        return new Sheet(
                name(span) + ".csv", "text/csv;charset=UTF-8", Csv.of(lines(principal, procedure, status, span)));
    }

    private Stream<List<String>> lines(Object principal, String procedure, String status, CaseSpan span) {
        List<CaseTally> tallies = access.tallyTogether(principal, procedure, status, span, MOST + 1);
        if (tallies.size() > MOST) {
            throw Refusal.of(Refusal.Reason.INVALID, "TOO_MANY_ROWS", "超过 %d 行，一次导不完；请按事项、状态或者月份分几次导出".formatted(MOST));
        }
        Map<String, Texts> texts =
                procedures.all().collect(Collectors.toMap(CaseProcedure::procedure, source -> Texts.of(source, words)));
        return Stream.concat(
                Stream.of(HEADINGS), tallies.stream().map(tally -> line(tally, texts.get(tally.procedure()))));
    }

    private static List<String> line(CaseTally tally, Texts texts) {
        return List.of(
                tally.month(),
                tally.procedure(),
                texts == null ? tally.procedure() : texts.procedure(),
                tally.status(),
                texts == null ? tally.status() : texts.statuses().getOrDefault(tally.status(), tally.status()),
                tally.authorityCode(),
                tally.authorityName(),
                String.valueOf(tally.cases()),
                String.valueOf(tally.open()));
    }

    private static String name(CaseSpan span) {
        return "案件统计（%s至%s）".formatted(span.from(), span.to());
    }

    /** A sheet to download. */
    public record Sheet(String fileName, String mediaType, byte[] content) {}
}
