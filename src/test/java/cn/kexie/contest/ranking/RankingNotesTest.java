package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则对每件作品的作用")
class RankingNotesTest {

    @Test
    void saysHowATieWasDecided() {
        assertThat(notes(work("A", "90.00", 80, 85), work("B", "90.00", 80, 84))
                        .get(0)
                        .note())
                .isEqualTo("与B同分，“经济效益”平均分高于对方");
        assertThat(notes(work("A", "90.00", 80, 85), work("B", "90.00", 80, 84))
                        .get(1)
                        .note())
                .startsWith("与A同分，“经济效益”平均分低于对方");
    }

    @Test
    void saysWhoSharesARankAndAPlace() {
        List<Rankings.Line> lines = notes(work("A", "90.00", 80, 85), work("B", "90.00", 80, 85));

        assertThat(lines).extracting(Rankings.Line::rank).containsExactly(1, 1);
        assertThat(lines.get(0).note()).isEqualTo("与B各项均相同，并列第1名；“一等奖”名额1个，末位由2件并列");
    }

    @Test
    void saysWhichFloorWasMissed() {
        assertThat(notes(work("A", "84.99", 80, 85)).get(0).note()).isEqualTo("名次在“一等奖”名额内，但未达分数线85分");
    }

    /** @param rungs means of 创新性 and 经济效益, the heaviest criteria in the order listed; the others are equal */
    private static Standing<BigDecimal> work(String entryNo, String score, int... rungs) {
        List<BigDecimal> ladder = List.of(
                BigDecimal.valueOf(rungs[0]),
                BigDecimal.valueOf(rungs[1]),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE);
        return new Standing<>(entryNo, 1, new BigDecimal(score), ladder, 0);
    }

    @SafeVarargs
    private static List<Rankings.Line> notes(Standing<BigDecimal>... works) {
        List<Standing<BigDecimal>> ranked = Standing.ranked(List.of(works));
        var awards = new AwardQuota(SampleRules.AWARDS, Set.of(), false).of(ranked);
        return new RankingNotes(SampleRules.oneStage(), ranked, awards).lines();
    }
}
