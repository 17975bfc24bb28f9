package cn.kexie.committee;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;

/** Votes and their ballots. */
interface CommitteeVoteRegister {

    /** Adds the vote under an id of its own and answers it. */
    long add(CommitteeVote vote);

    Optional<CommitteeVote> find(long voteId);

    /** The vote, with every other ballot and the count waiting until this transaction ends. */
    Optional<CommitteeVote> findForUpdate(long voteId);

    /** Votes of a case, oldest first. */
    List<CommitteeVote> of(CaseNo caseNo);

    /** Stores the end of the vote. */
    void close(CommitteeVote vote);

    /** Adds a ballot; false when this voter has cast one already. */
    boolean add(long voteId, Ballot ballot);

    List<Ballot> ballots(long voteId);

    /** Takes out what voters wrote where it is such; the ballots stay. @return how many */
    int forgetOpinions(long voteId);
}
