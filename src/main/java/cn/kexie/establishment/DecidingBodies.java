package cn.kexie.establishment;

import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.CompetentBodies;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who decides on the 组建 of an enterprise's association: the 科协 of the level that {@code approval-level} gives. */
@Component
class DecidingBodies {

    private final Regions regions;
    private final CompetentBodies competent;
    private final EstablishmentRules rules;

    DecidingBodies(Regions regions, Bodies bodies, EstablishmentRules rules) {
        this.regions = regions;
        this.competent = new CompetentBodies(regions, bodies);
        this.rules = rules;
    }

    Optional<Body> of(EnterpriseDetails enterprise) {
        return regions.find(enterprise.regionCode())
                .flatMap(region -> competent.at(region.code(), levelFor(enterprise, region)));
    }

    /** Whether any of them serves the region. */
    boolean serve(String regionCode) {
        return regions.find(regionCode).isPresent();
    }

    /** The bodies a case may be transferred to. */
    List<Body> around(EnterpriseDetails enterprise) {
        return competent.around(enterprise.regionCode());
    }

    private Region.Level levelFor(EnterpriseDetails enterprise, Region region) {
        return rules.approvalLevel(enterprise, region.level());
    }
}
