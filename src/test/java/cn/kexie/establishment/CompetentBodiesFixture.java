package cn.kexie.establishment;

import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.party.Body;
import cn.kexie.party.PartyFixtures;

/** Who is competent for an enterprise under given rules, with the regions and bodies as delivered. */
public final class CompetentBodiesFixture {

    private CompetentBodiesFixture() {}

    public static Body of(EstablishmentRules rules, EnterpriseDetails enterprise) {
        return new DecidingBodies(PartyFixtures.regions(), PartyFixtures.bodies(), rules)
                .of(enterprise)
                .orElseThrow();
    }
}
