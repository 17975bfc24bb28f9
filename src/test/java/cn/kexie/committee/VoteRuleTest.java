package cn.kexie.committee;

import static cn.kexie.committee.VoteOutcome.ADOPTED;
import static cn.kexie.committee.VoteOutcome.NOT_ADOPTED;
import static cn.kexie.committee.VoteOutcome.QUORUM_MISSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.committee.VoteRule.Whole;
import cn.kexie.platform.identity.UserId;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("计票：法定人数和赞成比例")
class VoteRuleTest {

    private static final int LARGEST_COMMITTEE = 9;
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    @ParameterizedTest(name = "法定人数{0} {1}/{2}：应到 {3} 参加 {4} → {5}")
    @CsvSource({
        "不少于, 2, 3, 3, 2, ADOPTED",
        "不少于, 2, 3, 9, 6, ADOPTED",
        "不少于, 2, 3, 9, 5, QUORUM_MISSED",
        "不少于, 2, 3, 10, 6, QUORUM_MISSED",
        "不少于, 2, 3, 10, 7, ADOPTED",
        "超过, 2, 3, 9, 6, QUORUM_MISSED",
        "超过, 2, 3, 9, 7, ADOPTED",
        "超过, 1, 2, 8, 4, QUORUM_MISSED",
        "不少于, 1, 2, 8, 4, ADOPTED",
        "超过, 1, 2, 7, 4, ADOPTED",
        "不少于, 1, 1, 5, 5, ADOPTED",
        "不少于, 1, 1, 5, 4, QUORUM_MISSED",
        "不少于, 0, 1, 5, 0, QUORUM_MISSED",
        "不少于, 0, 1, 0, 0, QUORUM_MISSED",
    })
    void holdsTheQuorumAtItsExactFraction(
            String bound, int numerator, int denominator, int voters, int present, VoteOutcome expected) {
        Share quorum = new Share(numerator, denominator, bound.equals("超过"));
        VoteRule rule = new VoteRule("入会审批", quorum, new Share(1, 2, true), Whole.PRESENT);

        assertThat(rule.outcomeOf(new Tally(voters, present, 0, 0, 0))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "赞成{0} {1}/{2}（{3}）：表决人 {4}，{5}/{6}/{7} 回避 {8} → {9}")
    @CsvSource({
        "超过, 1, 2, PRESENT, 6, 3, 3, 0, 0, NOT_ADOPTED",
        "不少于, 1, 2, PRESENT, 6, 3, 3, 0, 0, ADOPTED",
        "超过, 1, 2, PRESENT, 7, 4, 3, 0, 0, ADOPTED",
        "超过, 1, 2, PRESENT, 6, 3, 0, 3, 0, NOT_ADOPTED",
        "超过, 1, 2, PRESENT, 6, 3, 2, 0, 0, ADOPTED",
        "超过, 1, 2, ELIGIBLE, 6, 3, 2, 0, 0, NOT_ADOPTED",
        "超过, 1, 2, ELIGIBLE, 6, 3, 1, 1, 1, ADOPTED",
        "不少于, 2, 3, PRESENT, 6, 4, 2, 0, 0, ADOPTED",
        "超过, 2, 3, PRESENT, 6, 4, 2, 0, 0, NOT_ADOPTED",
        "不少于, 2, 3, PRESENT, 7, 4, 3, 0, 0, NOT_ADOPTED",
        "不少于, 1, 1, PRESENT, 3, 3, 0, 0, 0, ADOPTED",
        "不少于, 1, 1, PRESENT, 3, 2, 0, 1, 0, NOT_ADOPTED",
    })
    void holdsTheMajorityAtItsExactFraction(
            String bound,
            int numerator,
            int denominator,
            Whole base,
            int voters,
            int inFavour,
            int against,
            int abstained,
            int recused,
            VoteOutcome expected) {
        Share majority = new Share(numerator, denominator, bound.equals("超过"));
        VoteRule rule = new VoteRule("入会审批", new Share(1, 2, true), majority, base);

        assertThat(rule.outcomeOf(new Tally(voters, inFavour, against, abstained, recused)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("回避的不计入应到人数，弃权的计入参加人数")
    void takesTheRecusedOutOfTheEligibleAndKeepsTheAbstained() {
        Tally tally = Tally.of(5, List.of(ballot(1, BallotChoice.RECUSE), ballot(2, BallotChoice.ABSTAIN)));

        assertThat(tally.eligible()).isEqualTo(4);
        assertThat(tally.present()).isEqualTo(1);
        assertThat(tally.absent()).isEqualTo(3);
    }

    @Test
    @DisplayName("全体回避，没有法定人数")
    void hasNoQuorumWhenEverybodyIsConcerned() {
        VoteRule rule = new VoteRule("复核", new Share(0, 1, false), new Share(0, 1, false), Whole.ELIGIBLE);

        assertThat(rule.outcomeOf(new Tally(3, 0, 0, 0, 3))).isEqualTo(QUORUM_MISSED);
    }

    @Test
    @DisplayName("各种规则下每一种票数组合恰有一个结果")
    void givesEveryCombinationExactlyOneOutcome() {
        int combinations = 0;
        for (VoteRule rule : rules()) {
            for (Tally tally : tallies()) {
                List<VoteOutcome> holding = holding(rule, tally);
                assertThat(holding).as("%s %s", rule, tally).hasSize(1);
                assertThat(rule.outcomeOf(tally)).as("%s %s", rule, tally).isEqualTo(holding.get(0));
                combinations++;
            }
        }
        assertThat(combinations).isGreaterThan(100_000);
    }

    @Test
    @DisplayName("多一张赞成票不会使通过变为不通过")
    void neverLosesByOneMoreVoteInFavour() {
        for (VoteRule rule : rules()) {
            tallies().stream()
                    .filter(tally -> tally.against() > 0 && rule.outcomeOf(tally) == ADOPTED)
                    .forEach(tally -> assertThat(rule.outcomeOf(new Tally(
                                    tally.voters(),
                                    tally.inFavour() + 1,
                                    tally.against() - 1,
                                    tally.abstained(),
                                    tally.recused())))
                            .isEqualTo(ADOPTED));
        }
    }

    @Test
    @DisplayName("投票的先后不影响结果")
    void countsTheSameInAnyOrder() {
        Random random = new Random(20260302);
        for (int round = 0; round < 500; round++) {
            List<Ballot> ballots = ballots(random);
            Tally tally = Tally.of(LARGEST_COMMITTEE, ballots);
            Collections.shuffle(ballots, random);
            assertThat(Tally.of(LARGEST_COMMITTEE, ballots)).isEqualTo(tally);
        }
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> new Share(3, 2, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(-1, 2, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, 0, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAsASentence() {
        VoteRule rule = new VoteRule("除名", new Share(2, 3, false), new Share(1, 2, true), Whole.ELIGIBLE);

        assertThat(rule).hasToString("参加表决的委员应当不少于应到人数的 2/3，赞成超过应到人数的 1/2 为通过");
    }

    /** The three outcomes, each in words of its own; exact by whole numbers. */
    private static List<VoteOutcome> holding(VoteRule rule, Tally tally) {
        boolean quorum = tally.present() > 0 && met(rule.quorum(), tally.present(), tally.eligible());
        int base = rule.majorityBase() == Whole.PRESENT ? tally.present() : tally.eligible();
        boolean majority = met(rule.majority(), tally.inFavour(), base);
        List<VoteOutcome> holding = new ArrayList<>();
        if (quorum && majority) {
            holding.add(ADOPTED);
        }
        if (quorum && !majority) {
            holding.add(NOT_ADOPTED);
        }
        if (!quorum) {
            holding.add(QUORUM_MISSED);
        }
        return holding;
    }

    private static boolean met(Share share, int part, int whole) {
        int over = BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(share.denominator()))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.numerator())));
        return over > 0 || (over == 0 && !share.strict());
    }

    private static List<VoteRule> rules() {
        List<VoteRule> rules = new ArrayList<>();
        for (Share quorum : shares()) {
            for (Share majority : shares()) {
                for (Whole base : Whole.values()) {
                    rules.add(new VoteRule("表决", quorum, majority, base));
                }
            }
        }
        return rules;
    }

    private static List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (boolean strict : new boolean[] {true, false}) {
            shares.add(new Share(0, 1, strict));
            shares.add(new Share(1, 3, strict));
            shares.add(new Share(1, 2, strict));
            shares.add(new Share(2, 3, strict));
            shares.add(new Share(1, 1, strict));
        }
        return shares;
    }

    private static List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        for (int voters = 0; voters <= LARGEST_COMMITTEE; voters++) {
            for (int recused = 0; recused <= voters; recused++) {
                for (int abstained = 0; abstained <= voters - recused; abstained++) {
                    for (int against = 0; against <= voters - recused - abstained; against++) {
                        int most = voters - recused - abstained - against;
                        for (int inFavour = 0; inFavour <= most; inFavour++) {
                            tallies.add(new Tally(voters, inFavour, against, abstained, recused));
                        }
                    }
                }
            }
        }
        return tallies;
    }

    private static List<Ballot> ballots(Random random) {
        List<Ballot> ballots = new ArrayList<>();
        for (int voter = 0; voter < random.nextInt(LARGEST_COMMITTEE + 1); voter++) {
            ballots.add(ballot(voter, BallotChoice.values()[random.nextInt(BallotChoice.values().length)]));
        }
        return ballots;
    }

    private static Ballot ballot(int voter, BallotChoice choice) {
        return new Ballot(UserId.of("committee" + voter), choice, null, NOW);
    }
}
