package cn.kexie.establishment;

import cn.kexie.establishment.EstablishmentRules.ApprovalLevel;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 有管辖权的科协: by the enterprise's region and the level of {@code approval-level}; where a level has none, the next above. */
@Component
class CompetentBodies {

    private final Regions regions;
    private final Bodies bodies;
    private final EstablishmentRules rules;

    CompetentBodies(Regions regions, Bodies bodies, EstablishmentRules rules) {
        this.regions = regions;
        this.bodies = bodies;
        this.rules = rules;
    }

    Optional<Body> of(EnterpriseDetails enterprise) {
        return regions.find(enterprise.regionCode()).flatMap(region -> atLevel(region, levelFor(enterprise, region)));
    }

    /** Whether any of them serves the region. */
    boolean serve(String regionCode) {
        return regions.find(regionCode).isPresent();
    }

    /** The bodies a case may be transferred to: those of the region and all above it, and the counties beside it. */
    List<Body> around(EnterpriseDetails enterprise) {
        Region region = regions.find(enterprise.regionCode()).orElseThrow();
        String cityCode = upTo(region, ApprovalLevel.CITY).code();
        return bodies.all().stream()
                .filter(body -> body.kind() == Body.Kind.ASSOCIATION)
                .filter(body -> within(body.regionCode(), cityCode))
                .toList();
    }

    /** 工商联 or 国资委 competent for the region of the deciding 科协. */
    Optional<Body> partner(String kind, String authorityCode) {
        return bodies.partner(Body.Kind.valueOf(kind), authorityCode);
    }

    private ApprovalLevel levelFor(EnterpriseDetails enterprise, Region region) {
        return rules.approvalLevel(
                enterprise, ApprovalLevel.valueOf(region.level().name()));
    }

    private Optional<Body> atLevel(Region region, ApprovalLevel level) {
        return Stream.iterate(upTo(region, level), Objects::nonNull, this::parent)
                .map(candidate -> bodies.association(candidate.code()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Region upTo(Region region, ApprovalLevel level) {
        return Stream.iterate(region, Objects::nonNull, this::parent)
                .filter(candidate ->
                        ApprovalLevel.valueOf(candidate.level().name()).compareTo(level) <= 0)
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
        return region.level() == Region.Level.PROVINCE
                || region.code().equals(cityCode)
                || cityCode.equals(region.parentCode());
    }
}
