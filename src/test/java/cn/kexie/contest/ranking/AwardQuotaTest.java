package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ranking.AwardQuota.Awards;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("评奖名额")
class AwardQuotaTest {

    @Test
    void aGradeTakesTheNextRanks() {
        Awards awards = quota().of(scores(20, 95));

        assertThat(awards.grades().values()).containsExactly("一等奖", "二等奖", "二等奖", "三等奖", "三等奖", "三等奖");
    }

    @Test
    void placesNobodyReachesLapse() {
        Awards awards = quota().of(scores(20, 80));

        assertThat(awards.grades())
                .containsEntry("E001", "二等奖")
                .containsEntry("E002", "二等奖")
                .containsEntry("E003", "三等奖");
        assertThat(awards.grades().values()).doesNotContain("一等奖").hasSize(5);
        assertThat(awards.floorMissed()).containsOnlyKeys("E001");
    }

    @Test
    void theFloorItselfIsEnough() {
        Awards awards = quota().of(ranked("85.00", "84.99", "60.00"));

        assertThat(awards.grades()).containsEntry("E001", "一等奖").hasSize(1);
    }

    @Test
    void equalRanksAtTheEndAreAllIn() {
        Awards awards = quota().of(ranked("90.00", "90.00", "80.00"));

        assertThat(awards.grades()).containsEntry("E001", "一等奖").containsEntry("E002", "一等奖");
        assertThat(awards.boundaries()).containsExactly(new Rankings.Boundary("一等奖", 1, List.of("E001", "E002")));
    }

    @Test
    void equalRanksAtTheEndAreAllOutWhereTheCommitteeSaysSo() {
        Awards awards = new AwardQuota(SampleRules.AWARDS, Set.of(), true).of(ranked("90.00", "90.00", "80.00"));

        assertThat(awards.grades()).isEmpty();
        assertThat(awards.boundaries()).hasSize(1);
    }

    @Test
    void anEmptyGradeLeavesItsWorksToTheNext() {
        Awards awards = new AwardQuota(SampleRules.AWARDS, Set.of("一等奖"), false).of(scores(20, 95));

        assertThat(awards.grades().values()).containsExactly("二等奖", "二等奖", "三等奖", "三等奖", "三等奖");
    }

    @Test
    void nobodyRankedMeansNoAward() {
        assertThat(quota().of(List.of()).grades()).isEmpty();
    }

    private static AwardQuota quota() {
        return new AwardQuota(SampleRules.AWARDS, Set.of(), false);
    }

    /** @param best score of the first; every next one has one less */
    private static List<Standing<BigDecimal>> scores(int works, int best) {
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < works; i++) {
            scores.add(best - i + ".00");
        }
        return ranked(scores.toArray(String[]::new));
    }

    private static List<Standing<BigDecimal>> ranked(String... scores) {
        List<Standing<BigDecimal>> works = new ArrayList<>();
        for (String score : scores) {
            works.add(new Standing<BigDecimal>(
                    "E%03d".formatted(works.size() + 1), 1, new BigDecimal(score), List.of(), 0));
        }
        return Standing.ranked(works);
    }
}
