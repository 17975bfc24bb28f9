package cn.kexie.registry.reading;

import cn.kexie.party.Regions;
import cn.kexie.platform.Csv;
import cn.kexie.platform.TextSheet;
import cn.kexie.registry.Entry;
import cn.kexie.registry.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A register to take away as a sheet, with a column for each fact its entries have. */
@Service
@Transactional(readOnly = true)
public class EntrySheets {

    private static final int MOST = 20_000;

    private static final List<String> HEADINGS =
            List.of("登记编号", "名称", "单位", "统一社会信用代码", "所在地", "登记机关", "状态", "有效期起", "有效期止");

    private final RegisterViews views;
    private final EntryFilters filters;
    private final Regions regions;

    EntrySheets(RegisterViews views, EntryFilters filters, Regions regions) {
        this.views = views;
        this.filters = filters;
        this.regions = regions;
    }

    public Sheet xlsx(String register, EntryFilter filter, Object principal) {
        List<Entry> entries = views.all(register, filter, principal, MOST);
        return new Sheet(
                fileName(register, filter, principal) + ".xlsx",
                TextSheet.MEDIA_TYPE,
                TextSheet.of("名录", lines(entries)));
    }

    public Sheet csv(String register, EntryFilter filter, Object principal) {
        List<Entry> entries = views.all(register, filter, principal, MOST);
        return new Sheet(
                fileName(register, filter, principal) + ".csv", "text/csv;charset=UTF-8", Csv.of(lines(entries)));
    }

    private String fileName(String register, EntryFilter filter, Object principal) {
        return "%s（截至%s）".formatted(views.name(register, principal), filters.day(filter.asOf()));
    }

    private Stream<List<String>> lines(List<Entry> entries) {
        Map<String, String> facts = new LinkedHashMap<>();
        entries.forEach(entry -> entry.facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact.label())));
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.addAll(facts.values());
        return Stream.concat(
                Stream.of(headings), entries.stream().map(entry -> line(entry, List.copyOf(facts.keySet()))));
    }

    private List<String> line(Entry entry, List<String> facts) {
        List<String> line = new ArrayList<>(List.of(
                entry.no(),
                entry.title(),
                entry.holder().name(),
                entry.holder().unifiedSocialCreditCode(),
                regions.path(entry.holder().regionCode()),
                entry.authority().name(),
                entry.statusText(),
                entry.validFrom().toString(),
                Objects.toString(entry.validTo(), "")));
        facts.forEach(name -> line.add(value(entry, name)));
        return line;
    }

    private static String value(Entry entry, String name) {
        return entry.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    /** A sheet to download. */
    public record Sheet(String fileName, String mediaType, byte[] content) {}
}
