package cn.kexie.committee;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What voters wrote. Ballots are secret: nobody is told of them, and nobody has them changed. When the time of the case is
 * over the words go and the choices stay.
 */
@Component
@Transactional
class BallotRecords implements PersonalRecords {

    private final CommitteeVoteRegister register;

    BallotRecords(CommitteeVoteRegister register) {
        this.register = register;
    }

    @Override
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return List.of();
    }

    @Override
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return Optional.empty();
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        return person == null
                && register.of(caseNo).stream()
                                .filter(vote -> register.forgetOpinions(vote.voteId()) > 0)
                                .count()
                        > 0;
    }
}
