package cn.kexie.membership.roster.filing;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.roster.Rosters;
import cn.kexie.membership.roster.sheet.RosterWorkbook;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Reads rosters of either shape by the same strict rules as a single application. */
@Component
public class RosterReader {

    private final StrictJson json;

    RosterReader(StrictJson json) {
        this.json = json;
    }

    /** @throws Refusal 422 when there are too many rows to look at */
    public ReceivedRoster ofJson(JsonNode body) {
        if (body.path("rows").size() > Rosters.MOST_ROWS) {
            throw Refusal.invalid("/rows", "TOO_MANY_ROWS", "名册超过 %,d 行，请拆分为多份名册分别提交".formatted(Rosters.MOST_ROWS));
        }
        Reading<RosterForm> reading = json.inspect(body, RosterForm.class);
        List<MemberForm> rows = rows(reading);
        List<Integer> numbers = IntStream.rangeClosed(1, rows.size()).boxed().toList();
        return new ReceivedRoster(rows, numbers, reading.findings(), UnaryOperator.identity(), false);
    }

    /** @throws Refusal when the file is no roster that could be checked row by row */
    public ReceivedRoster ofSheet(Path file) throws IOException {
        RosterWorkbook workbook = RosterWorkbook.read(file, Rosters.MOST_ROWS);
        Reading<RosterForm> reading = json.inspect(workbook.toJson(), RosterForm.class);
        List<Fault> ofSheet = workbook.faults();
        Set<String> known = ofSheet.stream().map(Fault::pointer).collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>(ofSheet);
        reading.faults().stream()
                .filter(fault -> !known.contains(fault.pointer()))
                .forEach(faults::add);
        return new ReceivedRoster(
                rows(reading),
                workbook.rowNumbers(),
                new Findings(faults, reading.order()),
                workbook::located,
                !workbook.asksConsent());
    }

    private static List<MemberForm> rows(Reading<RosterForm> reading) {
        RosterForm form = reading.valueOrNull();
        return form == null || form.rows() == null ? List.of() : form.rows();
    }
}
