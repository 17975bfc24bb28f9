package cn.kexie.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The holiday files {@code <year>.json}: those that come with the program, and those an operator has laid into
 * {@code <data-dir>/calendar}, which replace the year of the same name as a whole.
 */
final class CalendarFiles {

    private final Path operatorDirectory;
    private final Map<Integer, HolidayNotice> notices = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private CalendarFiles(Path dataDirectory) {
        this.operatorDirectory = dataDirectory.resolve("calendar");
    }

    /** @throws UnreadableCalendar naming every fault of every file */
    static WorkingCalendar read(Path dataDirectory) {
        CalendarFiles files = new CalendarFiles(dataDirectory);
        files.bundled().forEach(file -> files.take(file, "calendar/" + file.getFilename()));
        files.ofOperator().forEach(file -> files.take(file, file.getPath()));
        if (!files.faults.isEmpty()) {
            throw new UnreadableCalendar(files.faults);
        }
        return new WorkingCalendar(files.notices.values());
    }

    private void take(Resource file, String name) {
        Optional<HolidayNotice> notice = new HolidayFile(name, faults).read(file);
        // An operator's empty lay-out for a year must not wipe out the notice that is known.
        notice.filter(HolidayNotice::published).ifPresent(known -> notices.put(known.year(), known));
    }

    private List<Resource> bundled() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileSystemResource> ofOperator() {
        if (!Files.isDirectory(operatorDirectory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(operatorDirectory)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(FileSystemResource::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
