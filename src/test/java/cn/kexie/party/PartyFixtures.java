package cn.kexie.party;

import cn.kexie.platform.ChinaTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The built-in regions and bodies, and files of one's own, for tests that start no Spring. */
public final class PartyFixtures {

    /** 2026-11-20 10:00 in Guangdong. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ChinaTime.ZONE);

    private static final Path NO_DATA = Path.of("target", "no-data");

    private PartyFixtures() {}

    public static Regions regions() {
        return new Regions(DataFile.read(NO_DATA, "regions.csv", RegionTable.COLUMNS), CLOCK);
    }

    public static Bodies bodies() {
        return new Bodies(DataFile.read(NO_DATA, "bodies.csv", BodyTable.COLUMNS), regions());
    }

    static Regions regions(String... lines) {
        return new Regions(file("regions.csv", "code,name,parent,validFrom,validTo", lines), CLOCK);
    }

    static Bodies bodies(String... lines) {
        return new Bodies(file("bodies.csv", "code,name,mark,kind,region", lines), regions());
    }

    private static DataFile file(String name, String heading, String... lines) {
        var content = heading + "\n" + String.join("\n", lines);
        return DataFile.parse(name, content.getBytes(StandardCharsets.UTF_8), List.of(heading.split(",")));
    }
}
