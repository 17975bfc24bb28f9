package cn.kexie.party;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Data files of an operator are read as a whole or refused with the lines that are wrong; what was read agrees in itself. */
final class DataFilesFuzz {

    private static final Regions REGIONS = PartyFixtures.regions();

    static Stream<byte[]> regions() {
        String head = String.join(",", RegionTable.COLUMNS) + "\n";
        return Fuzzed.seeds(
                head + "440000,广东省,,,\n440100,广州市,440000,,\n440106,天河区,440100,2000-01-01,2030-01-01\n",
                "\ufeff# 注释\r\n" + head + "440000, 广东省 ,,,\r\n\r\n",
                head + "440000,a,440000,2030-01-01,2000-01-01\n440000,b,,,\n44,c,,x,\n",
                head,
                "code\n1");
    }

    @MethodSource("regions")
    @FuzzTest
    void regionFile(byte[] content) {
        try {
            RegionTable.read(DataFile.parse("regions.csv", content, RegionTable.COLUMNS))
                    .forEach((code, periods) -> {
                        holds(code.matches("[1-9][0-9]{5}") && !periods.isEmpty(), "region", code);
                        periods.forEach(period -> {
                            same(code, period.region().code());
                            holds(period.from().isBefore(period.to()), "period", period);
                            holds(!period.region().name().isEmpty(), "name", period);
                        });
                    });
        } catch (InvalidDataFile refused) {
            told(refused);
        }
    }

    static Stream<byte[]> bodies() {
        String head = String.join(",", BodyTable.COLUMNS) + "\n";
        return Fuzzed.seeds(
                head + "440100,广州市科学技术协会,穗科协,ASSOCIATION,440100\n440100-federation,广州市工商业联合会,穗工商联,FEDERATION,440100\n",
                head + "440100,,穗科协,ASSOCIATION,440100\n440100,x,穗科协,ASSOCIATION,999999\n",
                head + "440100,a,b,association,440100\n");
    }

    @MethodSource("bodies")
    @FuzzTest
    void bodyFile(byte[] content) {
        try {
            Map<String, Body> bodies =
                    BodyTable.read(DataFile.parse("bodies.csv", content, BodyTable.COLUMNS), REGIONS);
            HashSet<String> marks = new HashSet<>();
            bodies.forEach((code, body) -> {
                same(code, body.code());
                holds(marks.add(body.mark()), "mark twice", body);
                holds(!body.name().isEmpty() && REGIONS.everKnown(body.regionCode()), "body", body);
            });
        } catch (InvalidDataFile refused) {
            told(refused);
        }
    }

    private static void told(InvalidDataFile refused) {
        holds(refused.getMessage() != null && !refused.getMessage().isBlank(), "no reason");
    }
}
