package cn.kexie.committee;

import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class CommitteeVoteRegisterInMemory implements CommitteeVoteRegister {

    private final Map<Long, CommitteeVote> votes = new LinkedHashMap<>();
    private final Map<Long, Map<String, Ballot>> ballots = new LinkedHashMap<>();

    @Override
    public long add(CommitteeVote vote) {
        long voteId = votes.size() + 1L;
        votes.put(voteId, vote.stored(voteId));
        ballots.put(voteId, new LinkedHashMap<>());
        return voteId;
    }

    @Override
    public Optional<CommitteeVote> find(long voteId) {
        return Optional.ofNullable(votes.get(voteId));
    }

    @Override
    public Optional<CommitteeVote> findForUpdate(long voteId) {
        return find(voteId);
    }

    @Override
    public List<CommitteeVote> of(CaseNo caseNo) {
        return votes.values().stream()
                .filter(vote -> vote.caseNo().equals(caseNo))
                .toList();
    }

    @Override
    public void close(CommitteeVote vote) {
        votes.put(vote.voteId(), vote);
    }

    @Override
    public boolean add(long voteId, Ballot ballot) {
        return ballots.get(voteId).putIfAbsent(ballot.voter().value(), ballot) == null;
    }

    @Override
    public List<Ballot> ballots(long voteId) {
        return new ArrayList<>(ballots.get(voteId).values());
    }

    @Override
    public int forgetOpinions(long voteId) {
        List<Ballot> forgotten = ballots(voteId).stream()
                .filter(ballot -> ballot.opinion() != null)
                .toList();
        forgotten.forEach(ballot -> ballots.get(voteId)
                .put(ballot.voter().value(), new Ballot(ballot.voter(), ballot.choice(), null, ballot.castAt())));
        return forgotten.size();
    }
}
