package cn.kexie.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.committee.CommitteeVotes.Recount;
import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.Person;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("委员会表决在 PostgreSQL 上：一人一票，逾期不收，票不可改")
class CommitteeVoteIT {

    private static final String PASSWORD = "Kexie-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private CommitteeVoting voting;

    @Autowired
    private CommitteeVotes votes;

    @Autowired
    private CommitteeVoteRegister register;

    @Autowired
    private Cases cases;

    @Autowired
    private Groups groups;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BallotRecords records;

    private final String committeeGroup = "committee.KX-" + UUID.randomUUID();
    private List<String> committee;
    private String caseNo;
    private Http http;

    @BeforeEach
    void convene() {
        http = new Http(port);
        groups.ensure(Map.of(committeeGroup, "委员会（测试）"));
        committee = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String member = "voter" + i + "-" + UUID.randomUUID();
            accounts.add(member, "委员" + i, PASSWORD, List.of(committeeGroup));
            committee.add(member);
        }
        caseNo = newCase();
    }

    @Test
    void countsFiveBallotsCastAtTheSameMoment() throws Exception {
        call();
        List<Callable<Object>> clicks = committee.stream()
                .<Callable<Object>>map(
                        member -> () -> submit(member, onlyTask(member)).statusCode())
                .toList();

        assertThat(atOnce(clicks)).containsOnly(204);

        await().atMost(Duration.ofSeconds(30)).until(() -> !vote().isOpen());
        assertThat(vote().tally()).isEqualTo(new Tally(5, 5, 0, 0, 0));
        assertThat(votes.recount(vote().voteId())).isEqualTo(new Recount(vote().tally(), VoteOutcome.ADOPTED));
    }

    @Test
    void acceptsOneOfManySubmissionsOfTheSameBallot() throws Exception {
        call();
        String member = committee.get(0);
        String task = onlyTask(member);

        List<Object> answers =
                atOnce(Collections.nCopies(6, () -> submit(member, task).statusCode()));

        assertThat(answers)
                .containsOnlyOnce(204)
                .filteredOn(status -> !status.equals(204))
                .containsOnly(409);
        assertThat(register.ballots(vote().voteId())).hasSize(1);
    }

    @Test
    void showsABallotToItsVoterAlone() throws Exception {
        call();
        String task = onlyTask(committee.get(0));

        assertThat(submit(committee.get(1), task).statusCode()).isEqualTo(403);
        assertThat(register.ballots(vote().voteId())).isEmpty();
    }

    @Test
    void refusesTheSecondBallotOfAVoterAtTheSameMoment() throws Exception {
        CommitteeVote vote = open();

        List<Object> answers = atOnce(Collections.nCopies(8, () -> cast(vote, committee.get(0))));

        assertThat(answers)
                .containsOnlyOnce("cast")
                .filteredOn(answer -> !answer.equals("cast"))
                .hasSize(7)
                .containsOnly("409 ALREADY_VOTED");
        assertThat(register.ballots(vote.voteId())).hasSize(1);
    }

    @Test
    void refusesABallotAfterTheCount() throws Exception {
        CommitteeVote vote = open();
        voting.close(vote.voteId());

        assertThat(cast(vote, committee.get(0))).isEqualTo("409 VOTE_CLOSED");
        assertThat(register.ballots(vote.voteId())).isEmpty();
    }

    @Test
    void takesABallotBeforeTheCountOrNotAtAll() throws Exception {
        CommitteeVote vote = open();
        List<Callable<Object>> race = new ArrayList<>();
        committee.forEach(member -> race.add(() -> cast(vote, member)));
        race.add(() -> voting.close(vote.voteId()));

        List<Object> answers = atOnce(race);

        CommitteeVote closed = vote();
        assertThat(answers).filteredOn("cast"::equals).hasSize(closed.tally().inFavour());
        assertThat(votes.recount(vote.voteId())).isEqualTo(new Recount(closed.tally(), closed.outcome()));
    }

    @Test
    void takesNoBallotOfSomebodyWhoIsNotCalled() {
        CommitteeVote vote = open();

        assertThat(cast(vote, "stranger")).isEqualTo("403 NOT_A_VOTER");
        assertThat(cast(vote, committee.get(4))).isEqualTo("403 NOT_A_VOTER");
    }

    @Test
    void neverChangesABallot() {
        CommitteeVote vote = open();
        cast(vote, committee.get(0));

        for (String change :
                List.of("update committee_ballot set choice = 'AGAINST'", "delete from committee_ballot")) {
            assertThatThrownBy(() -> jdbc.sql(change + " where vote_id = ?")
                            .param(vote.voteId())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("不能更改");
        }
    }

    @Test
    void wordsOfABallotAreSealedAndCanGoWhileTheBallotStays() {
        CommitteeVote vote = open();
        voting.cast(vote.voteId(), UserId.of(committee.get(0)), BallotChoice.AGAINST, "样例甲材料不实");
        voting.cast(vote.voteId(), UserId.of(committee.get(1)), BallotChoice.AGAINST, "依据不足");
        assertThat(jdbc.sql("select opinion from committee_ballot where vote_id = ?")
                        .param(vote.voteId())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(opinion -> opinion.contains("不"));
        for (String change : List.of(
                "update committee_ballot set opinion = 'x'",
                "update committee_ballot set opinion = left(opinion, 9) || 'x'",
                "update committee_ballot set opinion = '0000000f.x', choice = 'FOR'")) {
            assertThatThrownBy(() -> jdbc.sql(change + " where vote_id = ?")
                            .param(vote.voteId())
                            .update())
                    .isInstanceOf(DataAccessException.class);
        }

        assertThat(records.remove(CaseNo.of(caseNo), Person.named("样例甲"), null)).isFalse();
        assertThat(register.ballots(vote.voteId()))
                .extracting(Ballot::choice, Ballot::opinion)
                .containsExactlyInAnyOrder(tuple(BallotChoice.AGAINST, "样例甲材料不实"), tuple(BallotChoice.AGAINST, "依据不足"));
        assertThat(records.of(CaseNo.of(caseNo), Person.named("样例甲"))).isEmpty();
        assertThat(records.reasonToKeep(CaseNo.of(caseNo), null)).isEmpty();
        assertThat(jdbc.sql(
                                "update committee_ballot set opinion = '0000000f.' || substr(opinion, 10) where vote_id = ?")
                        .param(vote.voteId())
                        .update())
                .isEqualTo(2);
        jdbc.sql("update committee_ballot set opinion = null where vote_id = ?")
                .param(vote.voteId())
                .update();
        assertThat(records.remove(CaseNo.of(caseNo), null, null)).isFalse();
    }

    @Test
    void readsAVoteAsItWasStored() {
        CommitteeVote vote = open();
        assertThat(register.find(vote.voteId())).hasValueSatisfying(stored -> {
            assertThat(stored.voters()).extracting(UserId::value).containsExactlyElementsOf(committee.subList(0, 4));
            assertThat(stored.excluded()).extracting(UserId::value).containsExactly(committee.get(4));
            assertThat(stored.rule()).isEqualTo(vote.rule());
            assertThat(stored.tally()).isNull();
        });

        CommitteeVote again = open();

        assertThat(votes.of(CaseNo.of(caseNo))).hasSize(2).first().satisfies(abandoned -> {
            assertThat(abandoned.isOpen()).isFalse();
            assertThat(abandoned.outcome()).isNull();
        });
        assertThat(vote()).isEqualTo(register.find(again.voteId()).orElseThrow());
    }

    private void call() {
        runtime.startProcessInstanceByKey(
                "committee-vote",
                caseNo,
                Map.of("committeeGroup", committeeGroup, "voteKind", "AWARD", "voteSubject", "评奖"));
    }

    private CommitteeVote open() {
        return voting.open(new NewVote(
                        CaseNo.of(caseNo),
                        committeeGroup,
                        "MEMBER_ADMISSION",
                        "入会审批",
                        Set.of(new UserId(committee.get(4)))))
                .vote();
    }

    private Object cast(CommitteeVote vote, String voter) {
        try {
            voting.cast(vote.voteId(), UserId.of(voter), BallotChoice.FOR, null);
            return "cast";
        } catch (Refusal refusal) {
            return refusal.reason().status() + " " + refusal.code();
        }
    }

    private CommitteeVote vote() {
        List<CommitteeVote> all = votes.of(CaseNo.of(caseNo));
        return all.get(all.size() - 1);
    }

    private String onlyTask(String member) throws Exception {
        JsonNode tasks = Http.json(http.get(
                "/engine-rest/task?processInstanceBusinessKey=" + caseNo,
                "Authorization",
                Http.basic(member, PASSWORD)));
        assertThat(tasks).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    private HttpResponse<String> submit(String member, String task) throws Exception {
        return http.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"FOR\"}}}",
                "Authorization",
                Http.basic(member, PASSWORD));
    }

    private String newCase() {
        return cases.open(new NewCase(
                        "parcel",
                        "VOT",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "天河示例软件有限公司"),
                        new Authority("440106", "天河区科学技术协会"),
                        false))
                .value();
    }

    private static List<Object> atOnce(List<? extends Callable<Object>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<Object> call : calls) {
                running.add(threads.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
