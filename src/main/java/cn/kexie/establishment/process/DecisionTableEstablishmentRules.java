package cn.kexie.establishment.process;

import cn.kexie.engine.DecisionTables;
import cn.kexie.establishment.EstablishmentRules;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EnterpriseTag;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.party.Region.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class DecisionTableEstablishmentRules implements EstablishmentRules {

    private final DecisionTables tables;

    DecisionTableEstablishmentRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public ModeRule organisationMode(EstablishmentApplication application) {
        EnterpriseDetails enterprise = application.enterprise();
        Map<String, Object> row = tables.decide(
                "organisation-mode",
                Map.of(
                        "stWorkerCount", enterprise.stWorkerCount(),
                        "zoneType", enterprise.zoneType().name(),
                        "requestedMode", application.organisationMode().name(),
                        "initialMemberCount", application.initialMemberCount()));
        return new ModeRule((String) row.get("organisationMode"), (String) row.get("explanation"));
    }

    @Override
    public Level approvalLevel(EnterpriseDetails enterprise, Level regionLevel) {
        Map<String, Object> row = tables.decide(
                "approval-level",
                Map.of(
                        "regionLevel", regionLevel.name(),
                        "ownershipType", enterprise.ownershipType().name(),
                        "provincialStateOwned", enterprise.tagged(EnterpriseTag.PROVINCIAL_STATE_OWNED),
                        "nationalHighTech", enterprise.tagged(EnterpriseTag.NATIONAL_HIGH_TECH),
                        "employeeCount", enterprise.employeeCount()));
        return Level.valueOf((String) row.get("approvalLevel"));
    }

    @Override
    public List<MaterialRule> materials(EstablishmentApplication application) {
        return materials(
                application.organisationMode().name(), application.enterprise().regionCode());
    }

    @Override
    public String materialLabel(String item) {
        return Arrays.stream(OrganisationMode.values())
                .flatMap(mode -> materials(mode.name(), "").stream())
                .filter(rule -> rule.item().equals(item))
                .map(MaterialRule::label)
                .findFirst()
                .orElse(item);
    }

    @Override
    public Optional<VoteRule> voteRule(String matter) {
        return tables.decideAll("vote-rule", Map.of("matter", matter)).stream()
                .map(DecisionTableEstablishmentRules::voteRule)
                .findFirst();
    }

    private List<MaterialRule> materials(String organisationMode, String regionCode) {
        return tables
                .decideAll("required-materials", Map.of("organisationMode", organisationMode, "regionCode", regionCode))
                .stream()
                .map(row -> new MaterialRule(
                        (String) row.get("item"), (String) row.get("label"), (Boolean) row.get("required")))
                .toList();
    }

    private static VoteRule voteRule(Map<String, Object> row) {
        return new VoteRule(
                (String) row.get("matterText"),
                share(row, "attendance"),
                share(row, "approval"),
                (Integer) row.get("minimumSeats"),
                (Integer) row.get("maximumSeats"));
    }

    private static Share share(Map<String, Object> row, String of) {
        return new Share((Integer) row.get(of + "Numerator"), (Integer) row.get(of + "Denominator"));
    }
}
