package cn.kexie.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.MovableClock;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimit;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.committee.VoteRule.Whole;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a committee votes: it has one result, and whoever counts again finds the same. */
class VoteCountingPropertiesTest {

    private static final String GROUP = "committee.KX440106-0001";

    private final MovableClock clock = MovableClock.on("2026-03-02");
    private final Cases cases = new CasefileInMemory(clock).cases();

    @Property(tries = 300)
    void aStoredResultIsFoundAgainByCountingTheBallots(
            @ForAll("rules") VoteRule rule, @ForAll("ballots") List<BallotChoice> ballots, @ForAll boolean someAbsent) {
        CommitteeFixture committee = committee(rule);
        String caseNo = caseNo();
        int voters = ballots.size() + (someAbsent ? 2 : 0);
        committee.seat(GROUP, IntStream.range(0, voters).mapToObj(i -> "v" + i).toArray(String[]::new));
        long voteId = committee
                .voting()
                .open(new NewVote(CaseNo.of(caseNo), GROUP, "MEMBER_ADMISSION", "是否同意", Set.of()))
                .vote()
                .voteId();
        for (int i = 0; i < ballots.size(); i++) {
            committee.voting().cast(voteId, UserId.of("v" + i), ballots.get(i), "意见");
        }
        if (!ballots.isEmpty()) {
            assertThatThrownBy(() -> committee.voting().cast(voteId, new UserId("v0"), BallotChoice.FOR, "再投"))
                    .isInstanceOf(Refusal.class);
        }
        VoteOutcome outcome = committee.voting().close(voteId);

        CommitteeVote stored = committee.votes().of(CaseNo.of(caseNo)).get(0);
        assertThat(committee.votes().recount(voteId))
                .isEqualTo(new CommitteeVotes.Recount(stored.tally(), stored.outcome()));
        assertThat(stored.outcome()).isEqualTo(outcome);
        assertThat(committee.voting().close(voteId)).isEqualTo(outcome);
        Tally tally = stored.tally();
        assertThat(tally.present() + tally.absent() + tally.recused()).isEqualTo(voters);
    }

    @Property
    void everySetOfBallotsHasExactlyOneOutcome(
            @ForAll("rules") VoteRule rule, @ForAll("ballots") List<BallotChoice> ballots) {
        Tally tally = tally(ballots);
        boolean quorum = tally.present() > 0 && reaches(rule.quorum(), tally.present(), tally.eligible());
        int base = rule.majorityBase() == Whole.PRESENT ? tally.present() : tally.eligible();
        boolean majority = quorum && reaches(rule.majority(), tally.inFavour(), base);
        VoteOutcome expected =
                !quorum ? VoteOutcome.QUORUM_MISSED : majority ? VoteOutcome.ADOPTED : VoteOutcome.NOT_ADOPTED;
        assertThat(rule.outcomeOf(tally)).isEqualTo(expected);
    }

    @Property
    void oneMoreInFavourInsteadOfAgainstNeverTurnsAnAdoptedVote(
            @ForAll("rules") VoteRule rule, @ForAll("ballots") List<BallotChoice> ballots) {
        Tally tally = tally(ballots);
        if (rule.outcomeOf(tally) == VoteOutcome.ADOPTED && tally.against() > 0) {
            Tally better = new Tally(
                    tally.voters(), tally.inFavour() + 1, tally.against() - 1, tally.abstained(), tally.recused());
            assertThat(rule.outcomeOf(better)).isEqualTo(VoteOutcome.ADOPTED);
        }
    }

    private CommitteeFixture committee(VoteRule rule) {
        return new CommitteeFixture(
                kind -> rule,
                cases,
                CalendarFixture.deadlines(clock),
                kind -> new Period(kind, "期限", TimeLimit.workingDays(10)),
                clock);
    }

    private String caseNo() {
        return cases.open(new NewCase(
                        "parcel",
                        "PAR",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "示例企业"),
                        new Authority("440106", "广州市天河区科学技术协会"),
                        false))
                .value();
    }

    @Provide
    Arbitrary<VoteRule> rules() {
        return Combinators.combine(shares(), shares(), Arbitraries.of(Whole.class))
                .as((quorum, majority, base) -> new VoteRule("入会审批", quorum, majority, base));
    }

    @Provide
    Arbitrary<List<BallotChoice>> ballots() {
        return Arbitraries.of(BallotChoice.class).list().ofMaxSize(25);
    }

    private static Arbitrary<Share> shares() {
        return Arbitraries.integers()
                .between(1, 7)
                .flatMap(denominator -> Combinators.combine(
                                Arbitraries.integers().between(0, denominator), Arbitraries.of(true, false))
                        .as((numerator, more) -> new Share(numerator, denominator, more && numerator < denominator)));
    }

    /** Counted by division, to many places, instead of by cross-multiplication. */
    private static boolean reaches(Share share, int part, int whole) {
        if (whole == 0) {
            return false;
        }
        BigDecimal reached = new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL128);
        BigDecimal wanted =
                new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), MathContext.DECIMAL128);
        int compared = reached.compareTo(wanted);
        return share.strict() ? compared > 0 : compared >= 0;
    }

    private static Tally tally(List<BallotChoice> ballots) {
        return new Tally(
                ballots.size(),
                count(ballots, BallotChoice.FOR),
                count(ballots, BallotChoice.AGAINST),
                count(ballots, BallotChoice.ABSTAIN),
                count(ballots, BallotChoice.RECUSE));
    }

    private static int count(List<BallotChoice> ballots, BallotChoice choice) {
        return (int) ballots.stream().filter(choice::equals).count();
    }
}
