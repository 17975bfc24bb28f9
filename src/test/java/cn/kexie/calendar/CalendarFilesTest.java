package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarFilesTest {

    @TempDir
    Path data;

    @Test
    void anOperatorAddsAYear() throws IOException {
        lay("2027.json", year(2027, "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}"));
        WorkingCalendar calendar = CalendarFiles.read(data);
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026, 2027);
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void anOperatorReplacesAYearAsAWhole() throws IOException {
        lay("2026.json", year(2026, "{\"name\":\"元旦\",\"date\":\"2026-01-01\",\"isOffDay\":true}"));
        assertThat(CalendarFiles.read(data).isWorkingDay(LocalDate.of(2026, 10, 1)))
                .isTrue();
    }

    @Test
    void anEmptyLayOutIsNoNotice() throws IOException {
        lay("2027.json", year(2027, ""));
        lay("2026.json", year(2026, ""));
        WorkingCalendar calendar = CalendarFiles.read(data);
        assertThat(calendar.years()).containsExactly(2024, 2025, 2026);
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 1))).isFalse();
    }

    @Test
    void namesFileAndEntryOfEveryFault() throws IOException {
        lay(
                "2027.json",
                year(
                        2028,
                        "{\"name\":\"元旦\",\"date\":\"2027-02-30\",\"isOffDay\":true}",
                        "{\"name\":\"国庆节\",\"date\":\"2027-10-01\",\"isOffDay\":\"是\"}",
                        "{\"name\":\"国庆节\",\"date\":\"2027-10-08\",\"isOffDay\":false}",
                        "{\"name\":\"国庆节\",\"date\":\"2026-10-01\",\"isOffDay\":true}",
                        "{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true}",
                        "{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true}",
                        "{\"date\":\"2027-01-01\",\"isOffDay\":true}"));
        lay("holidays.json", "{}");
        lay("2029.json", "{\"year\":2029,");
        lay("2030.json", "{\"year\":2030}");
        assertThatThrownBy(() -> CalendarFiles.read(data))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageContaining("有 10 处错误")
                .hasMessageContaining("2027.json：year 应为 2027")
                .hasMessageContaining("2027.json：days 第 1 项：日期“2027-02-30”无效")
                .hasMessageContaining("2027.json：days 第 2 项：isOffDay 应为 true")
                .hasMessageContaining("2027.json：days 第 3 项：2027-10-08 是星期五，本来就是工作日")
                .hasMessageContaining("2027.json：days 第 4 项：2026-10-01 不属于 2027 年")
                .hasMessageContaining("2027.json：days 第 6 项：2026-12-31 重复出现")
                .hasMessageContaining("2027.json：days 第 7 项：缺少 name")
                .hasMessageContaining("holidays.json：文件名应为四位年份")
                .hasMessageContaining("2029.json：不是有效的 JSON（第 1 行")
                .hasMessageContaining("2030.json：缺少 days 数组");
    }

    private void lay(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(data.resolve("calendar")).resolve(name), content);
    }

    private static String year(int year, String... days) {
        return "{\"$schema\":\"x\",\"year\":%d,\"papers\":[],\"days\":[%s]}".formatted(year, String.join(",", days));
    }
}
