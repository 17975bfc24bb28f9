package cn.kexie.committee;

import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What committees have decided. Ballots and opinions stay closed; only the count is told, and only when it is done. */
@Service
@Transactional(readOnly = true)
public class CommitteeVotes {

    private final CommitteeVoteRegister register;

    CommitteeVotes(CommitteeVoteRegister register) {
        this.register = register;
    }

    /** Votes of a case, oldest first. */
    public List<CommitteeVote> of(CaseNo caseNo) {
        return register.of(caseNo);
    }

    /** The votes of a case as a part of its dossier; none when there was no vote. */
    public List<DossierSection> sections(CaseNo caseNo) {
        List<CommitteeVote> votes = of(caseNo);
        return IntStream.range(0, votes.size())
                .mapToObj(i -> DossierSection.of(title(i + 1), rows(votes.get(i))))
                .toList();
    }

    /** Counts the stored ballots by the stored rule once more; equals what is stored for every vote that was counted. */
    public Recount recount(long voteId) {
        CommitteeVote vote = register.find(voteId).orElseThrow();
        Tally tally = Tally.of(vote.voters().size(), register.ballots(voteId));
        return new Recount(tally, vote.rule().outcomeOf(tally));
    }

    private static String title(int time) {
        return time == 1 ? "委员会表决" : "委员会表决（第 %d 次）".formatted(time);
    }

    private static List<Row> rows(CommitteeVote vote) {
        Row subject = new Row("表决事项", vote.subject());
        Row rule = new Row("表决规则", vote.rule().toString());
        return vote.tally() == null
                ? List.of(subject, rule, new Row("表决结果", state(vote)))
                : List.of(
                        subject,
                        rule,
                        new Row("表决情况", told(vote.tally())),
                        new Row("表决结果", vote.outcome().text()));
    }

    private static String told(Tally tally) {
        return "应到 %d 人，参加 %d 人：赞成 %d 票，反对 %d 票，弃权 %d 票；回避 %d 人"
                .formatted(
                        tally.eligible(),
                        tally.present(),
                        tally.inFavour(),
                        tally.against(),
                        tally.abstained(),
                        tally.recused());
    }

    private static String state(CommitteeVote vote) {
        return vote.isOpen() ? "表决进行中，结束后公布票数" : "未形成结果";
    }

    /** A result as counted anew. */
    public record Recount(Tally tally, VoteOutcome outcome) {}
}
