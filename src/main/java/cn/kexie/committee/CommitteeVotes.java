package cn.kexie.committee;

import cn.kexie.casefile.DossierSection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What committees have decided. Ballots and opinions stay closed; only the count is told, and only when it is done. */
@Service
@Transactional(readOnly = true)
public class CommitteeVotes {

    private static final List<String> COLUMNS = List.of("表决事项", "表决规则", "应到", "参加", "赞成", "反对", "弃权", "回避", "结果");

    private final CommitteeVoteRegister register;

    CommitteeVotes(CommitteeVoteRegister register) {
        this.register = register;
    }

    /** Votes of a case, oldest first. */
    public List<CommitteeVote> of(String caseNo) {
        return register.of(caseNo);
    }

    /** The votes of a case as a part of its dossier; none when there was no vote. */
    public List<DossierSection> sections(String caseNo) {
        List<List<String>> lines = of(caseNo).stream().map(CommitteeVotes::line).toList();
        return lines.isEmpty() ? List.of() : List.of(DossierSection.table("委员会表决", COLUMNS, lines));
    }

    /** Counts the stored ballots by the stored rule once more; equals what is stored for every vote that was counted. */
    public Recount recount(long voteId) {
        CommitteeVote vote = register.find(voteId).orElseThrow();
        Tally tally = Tally.of(vote.voters().size(), register.ballots(voteId));
        return new Recount(tally, vote.rule().outcomeOf(tally));
    }

    private static List<String> line(CommitteeVote vote) {
        Tally tally = vote.tally();
        return tally == null
                ? List.of(vote.subject(), vote.rule().toString(), "", "", "", "", "", "", state(vote))
                : List.of(
                        vote.subject(),
                        vote.rule().toString(),
                        String.valueOf(tally.eligible()),
                        String.valueOf(tally.present()),
                        String.valueOf(tally.inFavour()),
                        String.valueOf(tally.against()),
                        String.valueOf(tally.abstained()),
                        String.valueOf(tally.recused()),
                        vote.outcome().text());
    }

    private static String state(CommitteeVote vote) {
        return vote.isOpen() ? "表决进行中" : "未形成结果";
    }

    /** A result as counted anew. */
    public record Recount(Tally tally, VoteOutcome outcome) {}
}
