package cn.kexie.contest.pool;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("评审专家的单位：代码只有一种写法，写错的代码不当作名称")
class EmployerCodeTest {

    private final JudgePolicy policy = new JudgePolicy(accounts -> Set.of(), PartyFixtures.bodies());

    @ParameterizedTest
    @CsvSource({
        "91440106ma0000015e, 91440106MA0000015E",
        "91-440106-MA0000015E, 91440106MA0000015E",
        "９１４４０１０６ＭＡ０００００１５Ｅ, 91440106MA0000015E",
        "' 91440106 MA0000015E\u200b', 91440106MA0000015E",
        "440106, 440106",
        "示例大学 3 系, 示例大学 3 系",
        "Sample University, Sample University"
    })
    void hasOneSpelling(String typed, String kept) {
        assertThat(judge(typed).employerCode()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440106MA0000015E",
                "９１４４０１０６ＭＡ０００００１５Ｅ",
                "440106",
                "示例大学",
                "示例研究所 2026",
                "UNIT-1",
                "A. Sample 3"
            })
    void isACodeOrAName(String typed) {
        assertThat(policy.faultsOf(List.of(judge(typed)), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91440106MA0000015F",
                "91440106MA000015E",
                "91440106MA00000l5E",
                "914401O6MA0000015E",
                "91440106МА0000015E",
                "999999"
            })
    void whatLooksLikeACodeMustBeOne(String typed) {
        assertThat(policy.faultsOf(List.of(judge(typed)), Set.of()))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/judges/0/employerCode", "INVALID_CREDIT_CODE"));
    }

    private static JudgeNomination judge(String employerCode) {
        return new JudgeNomination("示例专家", new UserId("judge1"), employerCode, null, null, List.of());
    }
}
