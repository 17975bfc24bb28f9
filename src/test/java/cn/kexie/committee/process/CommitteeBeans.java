package cn.kexie.committee.process;

import cn.kexie.committee.CommitteeFixture;
import cn.kexie.committee.CommitteeRules;
import cn.kexie.engine.EngineBeans;
import org.camunda.bpm.engine.ProcessEngine;

/** The delegates of process {@code committee-vote}, for the engine of the process tests. */
public final class CommitteeBeans {

    private CommitteeBeans() {}

    public static Object[] of(CommitteeFixture rooms) {
        return new Object[] {
            new OpenVoteDelegate(rooms.voting()),
            new RecordBallotDelegate(rooms.voting()),
            new CountVotesDelegate(rooms.voting())
        };
    }

    /** The rules of the decision table, read by the engine of the process tests. */
    public static CommitteeRules rules(ProcessEngine engine) {
        return new DecisionTableCommitteeRules(EngineBeans.decisionTables(engine));
    }
}
