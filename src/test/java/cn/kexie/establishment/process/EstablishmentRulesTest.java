package cn.kexie.establishment.process;

import static cn.kexie.establishment.SampleApplications.application;
import static cn.kexie.establishment.SampleApplications.enterprise;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.EngineBeans;
import cn.kexie.establishment.CompetentBodiesFixture;
import cn.kexie.establishment.EstablishmentRules;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.application.EnterpriseTag;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.establishment.application.OwnershipType;
import cn.kexie.party.Body;
import cn.kexie.party.PartyFixtures;
import cn.kexie.party.Region;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("组建的规则表")
class EstablishmentRulesTest {

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private EstablishmentRules rules;

    @BeforeEach
    void rules() {
        rules = new DecisionTableEstablishmentRules(EngineBeans.decisionTables(engine.processEngine()));
    }

    @ParameterizedTest(name = "{0} 名科技工作者，申请{1}：{2}")
    @CsvSource({
        "100, SINGLE, SINGLE",
        "420, REGION_JOINT, SINGLE",
        "99, REGION_JOINT, REGION_JOINT",
        "99, INDUSTRY_UNIFIED, INDUSTRY_UNIFIED",
        "99, ATTACHED, ATTACHED",
        "99, SINGLE, SINGLE"
    })
    void decidesTheModeByTheNumberOfWorkersAndTheWish(int workers, OrganisationMode wish, String expected) {
        var application = application(enterprise(OwnershipType.SOE, "440106", 500, workers), wish, "attachment");

        assertThat(rules.organisationMode(application).organisationMode()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void hasAnAnswerForEveryMode(OrganisationMode wish) {
        var application = application(enterprise(OwnershipType.OTHER, "440106", 1, 0), wish, "attachment");

        assertThat(rules.organisationMode(application).explanation()).isNotBlank();
        assertThat(rules.materials(application).stream()
                        .filter(MaterialRule::required)
                        .map(MaterialRule::item))
                .containsExactlyInAnyOrder(
                        "APPLICATION_REPORT", "APPLICATION_FORM", "CHARTER_DRAFT", "MEMBER_ROSTER", "BUSINESS_LICENCE");
    }

    @Test
    @DisplayName("全省每一个行政区划都有受理的科协；东莞、中山由市科协受理")
    void findsACompetentBodyForEveryRegion() {
        List<Region> regions = PartyFixtures.regions().all();
        assertThat(regions).hasSizeGreaterThan(140);
        for (Region region : regions) {
            Body body = competentBody(region.code());
            assertThat(body.kind()).isEqualTo(Body.Kind.ASSOCIATION);
            assertThat(body.regionCode()).as(region.name()).isEqualTo(region.code());
        }
    }

    @Test
    @DisplayName("国家高新技术企业和大型企业由市科协审批，省属国有企业由省科协审批")
    void raisesTheLevelForSomeEnterprises() {
        assertThat(competentBody("440106", EnterpriseTag.NATIONAL_HIGH_TECH).code())
                .isEqualTo("440100");
        assertThat(CompetentBodiesFixture.of(rules, enterprise(OwnershipType.PRIVATE, "440106", 1000, 50))
                        .code())
                .isEqualTo("440100");
        assertThat(CompetentBodiesFixture.of(
                                rules,
                                enterprise(OwnershipType.SOE, "440106", 300, 50, EnterpriseTag.PROVINCIAL_STATE_OWNED))
                        .code())
                .isEqualTo("440000");
    }

    private Body competentBody(String regionCode, EnterpriseTag... tags) {
        return CompetentBodiesFixture.of(rules, enterprise(OwnershipType.PRIVATE, regionCode, 200, 50, tags));
    }
}
