package cn.kexie.matter.filing;

import cn.kexie.acceptance.AcceptableKinds;
import cn.kexie.association.Associations;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.casefile.Materials;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.PartyFixtures;
import cn.kexie.privacy.ConsentsInMemory;
import java.time.Clock;
import java.time.LocalDate;

/** The filing of matters as far as a case that is filed needs it, without Spring. */
public final class MatterFilingFixture {

    private MatterFilingFixture() {}

    public static AcceptableKinds acceptance(
            MatterCases matters, MatterRules rules, MatterWords words, Materials materials, Clock clock) {
        Associations associations =
                new AssociationsInMemory().associations((String associationNo, LocalDate termEnd) -> {});
        MatterFacts facts = new MatterFacts(associations, PartyFixtures.regions(), materials, clock);
        MatterAuthorities authorities =
                new MatterAuthorities(PartyFixtures.regions(), PartyFixtures.bodies(), rules, facts);
        return new MatterAcceptance(matters, rules, facts, authorities, words);
    }

    public static MatterConsents consents() {
        return new MatterConsents(new ConsentsInMemory());
    }
}
