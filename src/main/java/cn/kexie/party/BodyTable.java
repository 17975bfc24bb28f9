package cn.kexie.party;

import cn.kexie.party.Body.Kind;
import cn.kexie.party.DataFile.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks {@code bodies.csv}. */
final class BodyTable {

    static final List<String> COLUMNS = List.of("code", "name", "mark", "kind", "region");

    private final DataFile file;
    private final Regions regions;
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final Map<String, Integer> lineOfMark = new HashMap<>();

    private BodyTable(DataFile file, Regions regions) {
        this.file = file;
        this.regions = regions;
    }

    /** The bodies by code, in the order of the file. */
    static Map<String, Body> read(DataFile file, Regions regions) {
        var table = new BodyTable(file, regions);
        file.rows().forEach(table::add);
        file.requireSound();
        return table.bodies;
    }

    private void add(Row row) {
        String kind = row.get("kind");
        if (Kind.isOne(kind)) {
            add(row, new Body(row.get("code"), row.get("name"), row.get("mark"), new Kind(kind), row.get("region")));
        } else {
            file.fault(row, "kind 应为 ASSOCIATION（科协）或者合作单位的种类，大写字母和下划线，如 FEDERATION、SASAC：" + kind);
        }
    }

    private void add(Row row, Body body) {
        require(row, !body.name().isEmpty(), "缺少机关全称");
        require(row, !body.mark().isEmpty(), "缺少机关代字");
        require(row, regions.everKnown(body.regionCode()), "区划代码不在 regions.csv 中：" + body.regionCode());
        var code = body.kind().codeIn(body.regionCode());
        require(row, body.code().equals(code), "机关代码应为 %s：%s".formatted(code, body.code()));
        require(row, bodies.putIfAbsent(body.code(), body) == null, "机关代码重复：" + body.code());
        if (!body.mark().isEmpty()) {
            checkMark(row, body.mark());
        }
    }

    private void checkMark(Row row, String mark) {
        var line = lineOfMark.putIfAbsent(mark, row.line());
        require(row, line == null, "机关代字“%s”与第 %d 行重复，公文编号将无法区分".formatted(mark, line));
    }

    private void require(Row row, boolean met, String fault) {
        if (!met) {
            file.fault(row, fault);
        }
    }
}
