package cn.kexie.calendar;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;

/** A holiday file of an operator is read whole or refused with what is wrong, and a calendar made of it counts on. */
final class HolidayFileFuzz {

    static Stream<byte[]> files() {
        return Fuzzed.seeds(
                "{\"year\":2027,\"papers\":[\"x\"],\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true},"
                        + "{\"name\":\"元旦\",\"date\":\"2027-01-02\",\"isOffDay\":false}]}",
                "{\"year\":2027,\"days\":[{\"date\":\"2027-02-30\",\"isOffDay\":1},{\"date\":\"2026-12-31\"}]}",
                "{\"year\":2026,\"days\":{}}",
                "{\"year\":2027,\"year\":2027}",
                "");
    }

    @MethodSource("files")
    @FuzzTest
    void file(byte[] content) {
        List<String> faults = new ArrayList<>();
        Optional<HolidayNotice> notice = new HolidayFile("2027.json", faults).read(new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "2027.json";
            }
        });
        same(notice.isPresent(), faults.isEmpty(), faults);
        notice.ifPresent(read -> {
            same(2027, read.year());
            WorkingCalendar calendar = new WorkingCalendar(List.of(read));
            holds(calendar.years().size() <= 1, "years", calendar.years());
        });
    }
}
