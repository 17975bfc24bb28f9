package cn.kexie.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;

/** Reads one holiday file and collects what is wrong with it. Unknown members are allowed, as holiday-cn has some. */
final class HolidayFile {

    private static final Pattern NAME = Pattern.compile("(\\d{4})\\.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final List<String> faults;
    private final int faultsBefore;
    private final Set<LocalDate> seen = new HashSet<>();
    private int year;

    HolidayFile(String name, List<String> faults) {
        this.name = name;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    /** Empty when the file has faults. */
    Optional<HolidayNotice> read(Resource file) {
        Matcher stem = NAME.matcher(String.valueOf(file.getFilename()));
        if (!stem.matches()) {
            return fault("文件名应为四位年份加 .json，例如 2027.json");
        }
        year = Integer.parseInt(stem.group(1));
        return parse(file).flatMap(this::notice);
    }

    private Optional<JsonNode> parse(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return Optional.of(JSON.readTree(content));
        } catch (JsonProcessingException e) {
            return fault("不是有效的 JSON（第 %d 行第 %d 列附近）"
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        } catch (IOException e) {
            return fault("无法读取，请检查文件权限");
        }
    }

    private Optional<HolidayNotice> notice(JsonNode root) {
        if (!root.path("year").isInt() || root.path("year").intValue() != year) {
            fault("year 应为 %d，与文件名一致".formatted(year));
        }
        if (!root.path("days").isArray()) {
            return fault("缺少 days 数组，每项形如 {\"name\":\"国庆节\",\"date\":\"%d-10-01\",\"isOffDay\":true}".formatted(year));
        }
        HolidayNotice notice = new HolidayNotice(year, papers(root), days(root.path("days")));
        return faults.size() == faultsBefore ? Optional.of(notice) : Optional.empty();
    }

    private static List<String> papers(JsonNode root) {
        return StreamSupport.stream(root.path("papers").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<HolidayNotice.Day> days(JsonNode entries) {
        List<HolidayNotice.Day> days = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            day(entries.get(i), "days 第 %d 项".formatted(i + 1)).ifPresent(days::add);
        }
        return days;
    }

    private Optional<HolidayNotice.Day> day(JsonNode entry, String at) {
        if (entry.path("name").asText("").isBlank()) {
            fault("%s：缺少 name（节日名称）".formatted(at));
        }
        if (!entry.path("isOffDay").isBoolean()) {
            return fault("%s：isOffDay 应为 true（放假）或 false（调休上班）".formatted(at));
        }
        String name = entry.path("name").asText();
        boolean offDay = entry.path("isOffDay").booleanValue();
        return date(entry.path("date").asText(""), at, offDay).map(date -> new HolidayNotice.Day(name, date, offDay));
    }

    private Optional<LocalDate> date(String text, String at, boolean offDay) {
        try {
            return check(LocalDate.parse(text), at, offDay);
        } catch (DateTimeException e) {
            return fault("%s：日期“%s”无效，应为 yyyy-MM-dd 格式的真实日期".formatted(at, text));
        }
    }

    private Optional<LocalDate> check(LocalDate date, String at, boolean offDay) {
        boolean december = date.getYear() == year - 1 && date.getMonthValue() == 12;
        if (date.getYear() != year && !december) {
            return fault("%s：%s 不属于 %d 年（上一年仅可写 12 月的日期）".formatted(at, date, year));
        }
        if (!seen.add(date)) {
            return fault("%s：%s 重复出现，请只保留一项".formatted(at, date));
        }
        if (!offDay && date.getDayOfWeek().getValue() < 6) {
            String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
            return fault("%s：%s 是%s，本来就是工作日，不能标为调休上班".formatted(at, date, weekday));
        }
        return Optional.of(date);
    }

    private <T> Optional<T> fault(String message) {
        faults.add("%s：%s".formatted(name, message));
        return Optional.empty();
    }
}
