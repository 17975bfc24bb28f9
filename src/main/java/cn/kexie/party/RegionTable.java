package cn.kexie.party;

import cn.kexie.party.DataFile.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads and checks {@code regions.csv}. */
final class RegionTable {

    static final List<String> COLUMNS = List.of("code", "name", "parent", "validFrom", "validTo");

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{5}");

    private final DataFile file;
    private final Map<String, List<RegionPeriod>> periods = new LinkedHashMap<>();

    private RegionTable(DataFile file) {
        this.file = file;
    }

    /** The periods of every code, in the order of the file. */
    static Map<String, List<RegionPeriod>> read(DataFile file) {
        var table = new RegionTable(file);
        file.rows().forEach(table::add);
        file.rows().stream().filter(RegionTable::hasCode).forEach(table::checkParent);
        file.requireSound();
        return table.periods;
    }

    private void add(Row row) {
        var code = row.get("code");
        if (!hasCode(row)) {
            file.fault(row, "区划代码应为6位数字：%s".formatted(code));
        } else if (row.get("name").isEmpty()) {
            file.fault(row, "缺少区划名称");
        } else {
            add(row, new RegionPeriod(region(row), from(row), to(row)));
        }
    }

    private void add(Row row, RegionPeriod period) {
        var known = periods.computeIfAbsent(period.region().code(), code -> new ArrayList<>());
        if (!period.from().isBefore(period.to())) {
            file.fault(row, "失效日应晚于启用日");
        } else if (known.stream().anyMatch(period::overlaps)) {
            file.fault(row, "区划代码重复且有效期重叠：%s".formatted(period.region().code()));
        }
        known.add(period);
    }

    private static boolean hasCode(Row row) {
        return CODE.matcher(row.get("code")).matches();
    }

    private static Region region(Row row) {
        var code = row.get("code");
        var parent = row.get("parent");
        return new Region(code, row.get("name"), Region.Level.of(code), parent.isEmpty() ? null : parent);
    }

    private LocalDate from(Row row) {
        return date(row, "validFrom", LocalDate.MIN);
    }

    private LocalDate to(Row row) {
        return date(row, "validTo", LocalDate.MAX);
    }

    private LocalDate date(Row row, String column, LocalDate open) {
        var text = row.get(column);
        try {
            return text.isEmpty() ? open : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            file.fault(row, "%s 应为 2026-01-31 这样的日期：%s".formatted(column, text));
            return open;
        }
    }

    private void checkParent(Row row) {
        var parent = row.get("parent");
        var level = Region.Level.of(row.get("code"));
        if (level == Region.Level.PROVINCE) {
            require(row, parent.isEmpty(), "省级区划的上级代码应留空");
        } else if (!periods.containsKey(parent)) {
            file.fault(row, "上级代码不在本表中：%s".formatted(parent));
        } else {
            require(row, Region.Level.of(parent).compareTo(level) < 0, "上级区划的级别应高于本级：%s".formatted(parent));
        }
    }

    private void require(Row row, boolean met, String fault) {
        if (!met) {
            file.fault(row, fault);
        }
    }
}
