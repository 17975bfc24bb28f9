package cn.kexie.board;

import cn.kexie.board.BoardRegister.RegionCount;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is in each city: open cases of whoever asks; associations, members and contests, which are public. */
@Component
class CityFigures {

    private static final int SHADES = 4;

    private final BoardRegister register;
    private final Regions regions;

    CityFigures(BoardRegister register, Regions regions) {
        this.register = register;
        this.regions = regions;
    }

    List<Board.City> of(List<Board.Row> open) {
        List<RegionCount> associations = register.associations();
        List<RegionCount> contests = register.contests();
        Map<String, Board.Row> cases = open.stream().collect(Collectors.toMap(Board.Row::code, Function.identity()));
        List<Region> all = regions.all();
        List<Region> cities = all.stream()
                .filter(region -> region.level() == Region.Level.CITY)
                .toList();
        long most = cities.stream()
                .mapToLong(city -> number(associations, city))
                .max()
                .orElse(0);
        return cities.stream()
                .map(city -> city(city, all, cases.get(prefix(city)), associations, contests, most))
                .toList();
    }

    private static Board.City city(
            Region city,
            List<Region> all,
            Board.Row cases,
            List<RegionCount> associations,
            List<RegionCount> contests,
            long most) {
        List<String> counties = counties(city, all);
        long number = number(associations, city);
        return new Board.City(
                city.code(),
                city.name(),
                CityTiles.column(city.code()),
                CityTiles.line(city.code()),
                cases == null ? 0 : cases.cases(),
                cases == null ? 0 : cases.lights().getOrDefault(Light.RED, 0L),
                number,
                within(associations, city).mapToLong(RegionCount::members).sum(),
                number(contests, city),
                (int) within(associations, city)
                        .filter(count -> counties.contains(count.region()))
                        .count(),
                counties.size(),
                number == 0 ? 0 : (int) Math.max(1, number * SHADES / Math.max(1, most)));
    }

    /** A city without counties is covered as a whole. */
    private static List<String> counties(Region city, List<Region> all) {
        List<String> below = all.stream()
                .filter(region -> city.code().equals(region.parentCode()))
                .map(Region::code)
                .toList();
        return below.isEmpty() ? List.of(city.code()) : below;
    }

    private static long number(List<RegionCount> counts, Region city) {
        return within(counts, city).mapToLong(RegionCount::number).sum();
    }

    private static java.util.stream.Stream<RegionCount> within(List<RegionCount> counts, Region city) {
        return counts.stream()
                .filter(count -> count.region() != null && count.region().startsWith(prefix(city)));
    }

    private static String prefix(Region city) {
        return city.code().substring(0, 4);
    }
}
