package cn.kexie.board;

import java.util.List;
import java.util.Map;

/** Where the tile of a city stands: roughly as the cities lie to each other, without borders. Column, then line. */
final class CityTiles {

    private static final Map<String, List<Integer>> PLACES = Map.ofEntries(
            Map.entry("440200", List.of(4, 0)),
            Map.entry("441800", List.of(3, 1)),
            Map.entry("441600", List.of(5, 1)),
            Map.entry("441400", List.of(6, 1)),
            Map.entry("441200", List.of(2, 2)),
            Map.entry("440600", List.of(3, 2)),
            Map.entry("440100", List.of(4, 2)),
            Map.entry("441300", List.of(5, 2)),
            Map.entry("445200", List.of(6, 2)),
            Map.entry("445100", List.of(7, 2)),
            Map.entry("445300", List.of(1, 3)),
            Map.entry("440700", List.of(2, 3)),
            Map.entry("442000", List.of(3, 3)),
            Map.entry("441900", List.of(4, 3)),
            Map.entry("440300", List.of(5, 3)),
            Map.entry("441500", List.of(6, 3)),
            Map.entry("440500", List.of(7, 3)),
            Map.entry("440900", List.of(1, 4)),
            Map.entry("441700", List.of(2, 4)),
            Map.entry("440400", List.of(3, 4)),
            Map.entry("440800", List.of(0, 5)));

    private CityTiles() {}

    static int column(String city) {
        return PLACES.getOrDefault(city, List.of(0, 0)).get(0);
    }

    static int line(String city) {
        return PLACES.getOrDefault(city, List.of(0, 0)).get(1);
    }
}
