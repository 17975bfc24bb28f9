package cn.kexie.party;

import static cn.kexie.party.Body.Kind.ASSOCIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    private static final Body.Kind FEDERATION = new Body.Kind("FEDERATION");
    private static final Body.Kind SASAC = new Body.Kind("SASAC");

    private final Bodies bodies = PartyFixtures.bodies();

    @Test
    void givesEveryRegionItsAssociation() {
        assertThat(PartyFixtures.regions().all())
                .hasSize(144)
                .allSatisfy(region -> assertThat(bodies.association(region.code()))
                        .map(Body::kind)
                        .contains(ASSOCIATION));
    }

    @Test
    void givesTheProvinceAndEveryCityTheirPartners() {
        assertThat(bodies.all())
                .filteredOn(body -> body.kind().equals(FEDERATION))
                .hasSize(22);
        assertThat(bodies.all()).filteredOn(body -> body.kind().equals(SASAC)).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource({
        "440000, 广东省科学技术协会, 粤科协",
        "440100, 广州市科学技术协会, 穗科协",
        "440106, 广州市天河区科学技术协会, 穗天科协",
        "441581, 陆丰市科学技术协会, 汕尾陆丰科协",
        "440232, 乳源瑶族自治县科学技术协会, 韶乳科协",
        "441900, 东莞市科学技术协会, 莞科协",
        "442000, 中山市科学技术协会, 中山科协",
        "440100-federation, 广州市工商业联合会, 穗工商联",
        "440100-sasac, 广州市人民政府国有资产监督管理委员会, 穗国资"
    })
    void namesBodiesInFull(String code, String name, String mark) {
        assertThat(bodies.find(code)).hasValueSatisfying(body -> {
            assertThat(body.name()).isEqualTo(name);
            assertThat(body.mark()).isEqualTo(mark);
        });
    }

    @Test
    void givesNoTwoBodiesTheSameMarkOrName() {
        assertThat(bodies.all()).extracting(Body::mark).doesNotHaveDuplicates();
        assertThat(bodies.all()).extracting(Body::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "440106001", "441901", "110101", "440100-federation", "441900001"})
    void knowsNoAssociationElsewhere(String regionCode) {
        assertThat(bodies.association(regionCode)).isEmpty();
        assertThat(bodies.association(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "440106, 440100-sasac",
        "440100, 440100-sasac",
        "440000, 440000-sasac",
        "441900, 441900-sasac",
        "445381, 445300-sasac"
    })
    void asksTheNearestPartnerAbove(String regionCode, String partner) {
        assertThat(bodies.partner(SASAC, regionCode)).map(Body::code).contains(partner);
    }

    @Test
    void knowsNoPartnerElsewhere() {
        assertThat(bodies.partner(FEDERATION, "110101")).isEmpty();
        assertThat(bodies.partner(FEDERATION, null)).isEmpty();
    }

    @Test
    void knowsTheKindsThatTheFileHolds() {
        Bodies more = PartyFixtures.bodies("440100-science-office,广州市科学技术局（示例）,穗科局,SCIENCE_OFFICE,440100");
        assertThat(more.partner(new Body.Kind("SCIENCE_OFFICE"), "440106"))
                .map(Body::code)
                .contains("440100-science-office");
        assertThat(bodies.partner(new Body.Kind("SCIENCE_OFFICE"), "440106")).isEmpty();
    }

    @Test
    void tellsEveryFaultyLineAtOnce() {
        assertThatThrownBy(() -> PartyFixtures.bodies(
                        "440000,广东省科学技术协会,粤科协,ASSOCIATION,440000",
                        "440100,广州市科学技术协会,粤科协,ASSOCIATION,440100",
                        "440100-sasac,广州市国资委,穗国资,FEDERATION,440100",
                        "440199,某科协,某科协,ASSOCIATION,440199",
                        "440200,,,ASSOCIATION,440200",
                        "440300,深圳市科学技术协会,深科协,科协,440300",
                        "440000,广东省科学技术协会,粤科,ASSOCIATION,440000"))
                .isInstanceOf(InvalidDataFile.class)
                .hasMessageContaining("第 3 行：机关代字“粤科协”与第 2 行重复")
                .hasMessageContaining("第 4 行：机关代码应为 440100-federation：440100-sasac")
                .hasMessageContaining("第 5 行：区划代码不在 regions.csv 中：440199")
                .hasMessageContaining("第 6 行：缺少机关全称")
                .hasMessageContaining("第 6 行：缺少机关代字")
                .hasMessageContaining("第 7 行：kind 应为 ASSOCIATION（科协）或者合作单位的种类，大写字母和下划线，如 FEDERATION、SASAC：科协")
                .hasMessageContaining("第 8 行：机关代码重复：440000");
    }
}
