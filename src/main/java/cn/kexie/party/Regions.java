package cn.kexie.party;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions this installation serves, down to county level, with their history. Immutable; read at start. */
public final class Regions {

    private final Map<String, List<RegionPeriod>> periods;
    private final Clock clock;

    Regions(DataFile file, Clock clock) {
        this.periods = RegionTable.read(file);
        this.clock = clock;
    }

    /** The region that bears this code today; empty for an abolished, unknown or malformed code. */
    public Optional<Region> find(String code) {
        return find(code, LocalDate.now(clock));
    }

    /** The region that bore this code on a day. */
    public Optional<Region> find(String code, LocalDate day) {
        return history(code).stream()
                .filter(period -> period.contains(day))
                .map(RegionPeriod::region)
                .findFirst();
    }

    /**
     * The full name from the province down, such as 广东省广州市天河区. An abolished region is shown by its last name, a
     * code that was never known by itself, so that old files stay readable.
     */
    public String path(String code) {
        return latest(code)
                .map(region -> region.parentCode() == null ? region.name() : path(region.parentCode()) + region.name())
                .orElse(code);
    }

    /** The regions in force today, in the order of the file. */
    public List<Region> all() {
        return periods.keySet().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the code is or was one of a region. */
    public boolean everKnown(String code) {
        return periods.containsKey(code);
    }

    /** The region above, by the newest record of the code; abolished regions included. */
    Optional<String> parentOf(String code) {
        return latest(code).map(Region::parentCode);
    }

    private Optional<Region> latest(String code) {
        return history(code).stream()
                .max(Comparator.comparing(RegionPeriod::from))
                .map(RegionPeriod::region);
    }

    private List<RegionPeriod> history(String code) {
        return code == null ? List.of() : periods.getOrDefault(code, List.of());
    }
}
