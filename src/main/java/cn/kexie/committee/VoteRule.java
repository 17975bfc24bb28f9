package cn.kexie.committee;

/**
 * 表决规则 of one vote, kept with it: later changes of the decision table leave the vote as it was called.
 *
 * @param text name of the matter, such as 入会审批
 * @param quorum of the eligible voters, who have to take part
 * @param majority of the base, who have to be in favour
 */
public record VoteRule(String text, Share quorum, Share majority, Whole majorityBase) {

    /** What the majority is a share of. */
    public enum Whole {
        /** 参加表决人数, abstentions included. */
        PRESENT("参加表决人数"),
        /** 应到人数, those who did not vote included. */
        ELIGIBLE("应到人数");

        private final String text;

        Whole(String text) {
            this.text = text;
        }
    }

    /** Every tally has exactly one outcome. Where nobody votes there is no quorum, whatever the rule says. */
    VoteOutcome outcomeOf(Tally tally) {
        if (tally.present() == 0 || !quorum.isMetBy(tally.present(), tally.eligible())) {
            return VoteOutcome.QUORUM_MISSED;
        }
        return majority.isMetBy(tally.inFavour(), baseOf(tally)) ? VoteOutcome.ADOPTED : VoteOutcome.NOT_ADOPTED;
    }

    private int baseOf(Tally tally) {
        return switch (majorityBase) {
            case PRESENT -> tally.present();
            case ELIGIBLE -> tally.eligible();
        };
    }

    /** The rule as a voter reads it. */
    @Override
    public String toString() {
        return "参加表决的委员应当%s，赞成%s 为通过".formatted(quorum.of(Whole.ELIGIBLE.text), majority.of(majorityBase.text));
    }
}
