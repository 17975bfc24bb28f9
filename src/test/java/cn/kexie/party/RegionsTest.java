package cn.kexie.party;

import static cn.kexie.party.Region.Level.CITY;
import static cn.kexie.party.Region.Level.COUNTY;
import static cn.kexie.party.Region.Level.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private final Regions regions = PartyFixtures.regions();

    @Test
    void knowsAllOfGuangdongDownToTheCounties() {
        assertThat(regions.all())
                .filteredOn(region -> region.level() == PROVINCE)
                .hasSize(1);
        assertThat(regions.all()).filteredOn(region -> region.level() == CITY).hasSize(21);
        assertThat(regions.all()).filteredOn(region -> region.level() == COUNTY).hasSize(122);
    }

    @ParameterizedTest
    @CsvSource({
        "440000, 广东省",
        "440100, 广东省广州市",
        "440106, 广东省广州市天河区",
        "441581, 广东省汕尾市陆丰市",
        "441900, 广东省东莞市",
        "442000, 广东省中山市",
        "999999, 999999"
    })
    void namesARegionFromTheProvinceDown(String code, String path) {
        assertThat(regions.path(code)).isEqualTo(path);
    }

    @Test
    void findsARegionWithItsParent() {
        assertThat(regions.find("440106")).contains(new Region("440106", "天河区", COUNTY, "440100"));
        assertThat(regions.find("440000")).contains(new Region("440000", "广东省", PROVINCE, null));
    }

    @Test
    void givesTheCitiesWithoutCountiesNone() {
        assertThat(regions.all()).noneMatch(region -> "441900".equals(region.parentCode()));
        assertThat(regions.all()).noneMatch(region -> "442000".equals(region.parentCode()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "44", "110101", "440106001", "441901", "abcdef", "４４０１０６"})
    void knowsNoOtherCodes(String code) {
        assertThat(regions.find(code)).isEmpty();
        assertThat(regions.find(null)).isEmpty();
    }

    @Test
    void keepsTheHistoryOfACode() {
        var changed = PartyFixtures.regions(
                "440000,广东省,,,",
                "440100,广州市,440000,,",
                "440183,增城市,440100,,2014-02-12",
                "440118,增城区,440100,2014-02-12,");
        assertThat(changed.find("440183")).isEmpty();
        assertThat(changed.find("440183", LocalDate.of(2014, 2, 11))).isPresent();
        assertThat(changed.find("440118", LocalDate.of(2014, 2, 11))).isEmpty();
        assertThat(changed.find("440118", LocalDate.of(2014, 2, 12))).isPresent();
        assertThat(changed.path("440183")).isEqualTo("广东省广州市增城市");
    }

    @Test
    void givesOneCodeTwoNamesInTurn() {
        var renamed = PartyFixtures.regions("440000,旧名,,,2020-01-01", "440000,新名,,2020-01-01,");
        assertThat(renamed.find("440000")).map(Region::name).contains("新名");
        assertThat(renamed.find("440000", LocalDate.of(2019, 12, 31)))
                .map(Region::name)
                .contains("旧名");
        assertThat(renamed.path("440000")).isEqualTo("新名");
    }

    @Test
    void tellsEveryFaultyLineAtOnce() {
        assertThatThrownBy(() -> PartyFixtures.regions(
                        "440000,广东省,440100,,",
                        "4401,广州市,440000,,",
                        "440200,,440000,,",
                        "440300,深圳市,440000,2020-13-01,",
                        "440303,罗湖区,440301,,",
                        "440304,福田区,440303,,",
                        "440300,深圳市,440000,,",
                        "440305,南山区,440300,2020-01-02,2020-01-02"))
                .isInstanceOf(InvalidDataFile.class)
                .message()
                .containsSubsequence(
                        "第 2 行：省级区划的上级代码应留空",
                        "第 3 行：区划代码应为6位数字：4401",
                        "第 4 行：缺少区划名称",
                        "第 5 行：validFrom 应为 2026-01-31 这样的日期：2020-13-01",
                        "第 6 行：上级代码不在本表中：440301",
                        "第 7 行：上级区划的级别应高于本级：440303",
                        "第 8 行：区划代码重复且有效期重叠：440300",
                        "第 9 行：失效日应晚于启用日");
    }
}
