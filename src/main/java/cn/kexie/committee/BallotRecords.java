package cn.kexie.committee;

import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What voters wrote about people. Ballots are secret, so nobody is told; a ballot's words can go, its choice cannot. */
@Component
@Transactional
class BallotRecords implements PersonalRecords {

    private final CommitteeVoteRegister register;

    BallotRecords(CommitteeVoteRegister register) {
        this.register = register;
    }

    @Override
    public List<PersonalRecord> of(String caseNo, Person person) {
        return List.of();
    }

    @Override
    public Optional<String> reasonToKeep(String caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(String caseNo, Person person) {
        return register.of(caseNo).stream()
                        .filter(vote -> register.forgetOpinions(
                                        vote.voteId(), words -> person == null || words.contains(person.name()))
                                > 0)
                        .count()
                > 0;
    }
}
