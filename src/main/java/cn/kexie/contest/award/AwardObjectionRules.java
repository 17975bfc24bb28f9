package cn.kexie.contest.award;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.StaffNames;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.publicity.ObjectionRules;
import cn.kexie.publicity.Objector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who judged, or has a part in the work, does not handle objections, whatever group the account is in. */
@Component
class AwardObjectionRules implements ObjectionRules {

    private static final String CONTEST = "contest";

    private final Cases cases;
    private final ContestJudges judges;
    private final Entries entries;
    private final StaffNames names;

    AwardObjectionRules(Cases cases, ContestJudges judges, Entries entries, StaffNames names) {
        this.cases = cases;
        this.judges = judges;
        this.entries = entries;
        this.names = names;
    }

    @Override
    public Stream<Fault> faults(CaseNo caseNo, String item, Objector objector) {
        return isContest(caseNo) && OwnAward.is(cases, item, objector)
                ? Stream.of(OwnAward.fault("/item"))
                : Stream.empty();
    }

    @Override
    public Optional<String> obstacle(CaseNo caseNo, String item, UserId userId) {
        if (!isContest(caseNo)) {
            return Optional.empty();
        }
        if (isJudge(caseNo.value(), userId)) {
            return Optional.of("您是本次竞赛的评审专家，不得处理异议，请交由监督组其他人员处理");
        }
        return isNamed(item, userId) ? Optional.of("您是所涉作品的完成人、指导人或者推荐人，不得处理该异议，请交由监督组其他人员处理") : Optional.empty();
    }

    private boolean isContest(CaseNo caseNo) {
        return cases.find(caseNo)
                .map(CaseFile::procedure)
                .filter(CONTEST::equals)
                .isPresent();
    }

    /** By account, or by name with another account. */
    private boolean isJudge(String contestNo, UserId userId) {
        return judges.find(contestNo, userId).isPresent()
                || names.isOneOf(
                        userId, judges.of(contestNo).stream().map(Judge::name).toList());
    }

    private boolean isNamed(String entryNo, UserId userId) {
        List<String> people = entries.people(Set.of(entryNo)).values().stream()
                .flatMap(List::stream)
                .map(Person::name)
                .toList();
        return names.isOneOf(userId, people);
    }
}
