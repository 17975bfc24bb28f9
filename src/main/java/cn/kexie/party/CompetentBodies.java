package cn.kexie.party;

import cn.kexie.party.Region.Level;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** 有管辖权的科协: by region and level; where a level has none, the next above. Immutable. */
public final class CompetentBodies {

    private final Regions regions;
    private final Bodies bodies;

    public CompetentBodies(Regions regions, Bodies bodies) {
        this.regions = regions;
        this.bodies = bodies;
    }

    /** The 科协 of this level for a region, else that of the nearest level above; empty for an unknown region. */
    public Optional<Body> at(String regionCode, Level level) {
        return regions.find(regionCode)
                .flatMap(region -> Stream.iterate(upTo(region, level), Objects::nonNull, this::parent)
                        .map(candidate -> bodies.association(candidate.code()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** The bodies a case may be transferred to: those of the region and all above it, and the counties beside it. */
    public List<Body> around(String regionCode) {
        Region region = regions.find(regionCode).orElseThrow();
        String cityCode = upTo(region, Level.CITY).code();
        return bodies.all().stream()
                .filter(body -> body.kind().equals(Body.Kind.ASSOCIATION))
                .filter(body -> within(body.regionCode(), cityCode))
                .toList();
    }

    private Region upTo(Region region, Level level) {
        return Stream.iterate(region, Objects::nonNull, this::parent)
                .filter(candidate -> candidate.level().compareTo(level) <= 0)
                .findFirst()
                .orElse(region);
    }

    private Region parent(Region region) {
        return region.parentCode() == null
                ? null
                : regions.find(region.parentCode()).orElse(null);
    }

    private boolean within(String regionCode, String cityCode) {
        Region region = regions.find(regionCode).orElseThrow();
        return region.level() == Level.PROVINCE
                || region.code().equals(cityCode)
                || cityCode.equals(region.parentCode());
    }
}
