package cn.kexie.committee;

import java.util.Collection;

/**
 * 计票结果.
 *
 * @param voters who were called to vote
 * @param recused who declared themselves concerned; they do not count as eligible
 */
public record Tally(int voters, int inFavour, int against, int abstained, int recused) {

    static Tally of(int voters, Collection<Ballot> ballots) {
        return new Tally(
                voters,
                count(ballots, BallotChoice.FOR),
                count(ballots, BallotChoice.AGAINST),
                count(ballots, BallotChoice.ABSTAIN),
                count(ballots, BallotChoice.RECUSE));
    }

    /** 应到人数. */
    public int eligible() {
        return voters - recused;
    }

    /** 参加表决人数: abstentions count. */
    public int present() {
        return inFavour + against + abstained;
    }

    /** 未投票人数. */
    public int absent() {
        return eligible() - present();
    }

    private static int count(Collection<Ballot> ballots, BallotChoice choice) {
        return (int)
                ballots.stream().filter(ballot -> ballot.choice() == choice).count();
    }
}
