package cn.kexie.committee;

import cn.kexie.committee.VoteRule.Whole;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.personal.PersonalData;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCommitteeVoteRegister implements CommitteeVoteRegister {

    private static final String SELECT = """
            select v.*, array(select user_id from committee_voter w where w.vote_id = v.vote_id order by user_id) as voters
            from committee_vote v
            """;

    private final JdbcClient jdbc;
    private final PersonalData personal;

    JdbcCommitteeVoteRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    @Override
    public long add(CommitteeVote vote) {
        long voteId = jdbc.sql("""
                        insert into committee_vote (case_no, committee_group, kind, subject, excluded, opened_at, rule_text,
                            quorum_numerator, quorum_denominator, quorum_strict,
                            majority_numerator, majority_denominator, majority_strict, majority_base)
                        values (:caseNo, :group, :kind, :subject, :excluded::text[], :openedAt, :ruleText,
                            :quorumNumerator, :quorumDenominator, :quorumStrict,
                            :majorityNumerator, :majorityDenominator, :majorityStrict, :majorityBase)
                        returning vote_id
                        """)
                .param("caseNo", vote.caseNo())
                .param("group", vote.group())
                .param("kind", vote.kind())
                .param("subject", vote.subject())
                .param("excluded", texts(vote.excluded()))
                .param("openedAt", vote.openedAt())
                .params(columns(vote.rule()))
                .query(Long.class)
                .single();
        jdbc.sql("insert into committee_voter (vote_id, user_id) select ?, unnest(?::text[])")
                .params(voteId, texts(vote.voters()))
                .update();
        return voteId;
    }

    @Override
    public Optional<CommitteeVote> find(long voteId) {
        return jdbc.sql(SELECT + "where vote_id = ?")
                .param(voteId)
                .query(JdbcCommitteeVoteRegister::vote)
                .optional();
    }

    @Override
    public Optional<CommitteeVote> findForUpdate(long voteId) {
        return jdbc.sql(SELECT + "where vote_id = ? for update")
                .param(voteId)
                .query(JdbcCommitteeVoteRegister::vote)
                .optional();
    }

    @Override
    public List<CommitteeVote> of(CaseNo caseNo) {
        return jdbc.sql(SELECT + "where case_no = ? order by vote_id")
                .param(caseNo)
                .query(JdbcCommitteeVoteRegister::vote)
                .list();
    }

    @Override
    public void close(CommitteeVote vote) {
        Tally tally = vote.tally();
        jdbc.sql("""
                update committee_vote
                set closed_at = :closedAt, outcome = :outcome, in_favour = :inFavour, against = :against,
                    abstained = :abstained, recused = :recused
                where vote_id = :voteId and closed_at is null
                """)
                .param("voteId", vote.voteId())
                .param("closedAt", vote.closedAt())
                .param("outcome", tally == null ? null : vote.outcome().name())
                .param("inFavour", tally == null ? null : tally.inFavour())
                .param("against", tally == null ? null : tally.against())
                .param("abstained", tally == null ? null : tally.abstained())
                .param("recused", tally == null ? null : tally.recused())
                .update();
    }

    /** {@code on conflict} leaves the transaction usable. */
    @Override
    public boolean add(long voteId, Ballot ballot) {
        return jdbc.sql("""
                        insert into committee_ballot (vote_id, user_id, choice, opinion, cast_at) values (?, ?, ?, ?, ?)
                        on conflict (vote_id, user_id) do nothing
                        """)
                        .params(
                                voteId,
                                ballot.voter(),
                                ballot.choice().name(),
                                personal.seal(CommitteeSealing.OPINION.of(voteId, ballot.voter()), ballot.opinion()),
                                ballot.castAt())
                        .update()
                == 1;
    }

    @Override
    public List<Ballot> ballots(long voteId) {
        return jdbc.sql("select * from committee_ballot where vote_id = ? order by user_id")
                .param(voteId)
                .query((row, i) -> new Ballot(
                        UserId.of(row.getString("user_id")),
                        BallotChoice.valueOf(row.getString("choice")),
                        personal.open(CommitteeSealing.OPINION.in(row), row.getString("opinion")),
                        ChinaTime.of(row, "cast_at")))
                .list();
    }

    @Override
    public int forgetOpinions(long voteId) {
        return jdbc.sql("update committee_ballot set opinion = null where vote_id = ? and opinion is not null")
                .param(voteId)
                .update();
    }

    private static Map<String, ?> columns(VoteRule rule) {
        return Map.of(
                "ruleText", rule.text(),
                "quorumNumerator", rule.quorum().numerator(),
                "quorumDenominator", rule.quorum().denominator(),
                "quorumStrict", rule.quorum().strict(),
                "majorityNumerator", rule.majority().numerator(),
                "majorityDenominator", rule.majority().denominator(),
                "majorityStrict", rule.majority().strict(),
                "majorityBase", rule.majorityBase().name());
    }

    private static CommitteeVote vote(ResultSet row, int index) throws SQLException {
        Set<UserId> voters = set(row.getArray("voters"));
        String outcome = row.getString("outcome");
        return new CommitteeVote(
                row.getLong("vote_id"),
                CaseNo.of(row.getString("case_no")),
                row.getString("committee_group"),
                row.getString("kind"),
                row.getString("subject"),
                rule(row),
                voters,
                set(row.getArray("excluded")),
                ChinaTime.of(row, "opened_at"),
                ChinaTime.of(row, "closed_at"),
                outcome == null ? null : VoteOutcome.valueOf(outcome),
                outcome == null ? null : tally(row, voters.size()));
    }

    private static VoteRule rule(ResultSet row) throws SQLException {
        return new VoteRule(
                row.getString("rule_text"),
                share(row, "quorum"),
                share(row, "majority"),
                Whole.valueOf(row.getString("majority_base")));
    }

    private static Share share(ResultSet row, String of) throws SQLException {
        return new Share(
                row.getInt(of + "_numerator"), row.getInt(of + "_denominator"), row.getBoolean(of + "_strict"));
    }

    private static Tally tally(ResultSet row, int voters) throws SQLException {
        return new Tally(
                voters, row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained"), row.getInt("recused"));
    }

    private static String[] texts(Set<UserId> userIds) {
        return userIds.stream().map(UserId::value).toArray(String[]::new);
    }

    private static Set<UserId> set(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(UserId::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
