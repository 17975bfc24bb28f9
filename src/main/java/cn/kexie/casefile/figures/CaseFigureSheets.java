package cn.kexie.casefile.figures;

import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseSpan;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.CaseTally;
import cn.kexie.dossier.DossierSource;
import cn.kexie.dossier.KnownProcedures;
import cn.kexie.platform.Csv;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.TextSheet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    private final KnownProcedures procedures;

    CaseFigureSheets(CaseAccess access, KnownProcedures procedures) {
        this.access = access;
        this.procedures = procedures;
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
        Map<String, DossierSource> sources =
                procedures.all().collect(Collectors.toMap(DossierSource::procedure, Function.identity()));
        return Stream.concat(
                Stream.of(HEADINGS), tallies.stream().map(tally -> line(tally, sources.get(tally.procedure()))));
    }

    private static List<String> line(CaseTally tally, DossierSource source) {
        return List.of(
                tally.month(),
                tally.procedure(),
                source == null ? tally.procedure() : source.procedureText(),
                tally.status(),
                text(tally.status(), source),
                tally.authorityCode(),
                tally.authorityName(),
                String.valueOf(tally.cases()),
                String.valueOf(tally.open()));
    }

    private static String text(String status, DossierSource source) {
        return source == null
                ? status
                : source.statuses().stream()
                        .filter(each -> each.name().equals(status))
                        .map(CaseStatus::text)
                        .findFirst()
                        .orElse(status);
    }

    private static String name(CaseSpan span) {
        return "案件统计（%s至%s）".formatted(span.from(), span.to());
    }

    /** A sheet to download. */
    public record Sheet(String fileName, String mediaType, byte[] content) {}
}
