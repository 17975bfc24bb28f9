package cn.kexie.contest.staffing;

import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a change of judges concerns that nobody has decided on. It belongs to the office, whoever asked for it. Decided or
 * lapsed, it names nobody: the pool has whoever was added.
 */
@Component
@Transactional
class JudgeChangeRecords implements PersonalRecords {

    private final JudgeChangeRegister register;
    private final ContestJudges judges;
    private final Contests contests;

    JudgeChangeRecords(JudgeChangeRegister register, ContestJudges judges, Contests contests) {
        this.register = register;
        this.judges = judges;
        this.contests = contests;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return register.open(caseNo.value()).stream()
                .flatMap(change -> data(change, person).map(data -> record(change, data)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        boolean waits = register.open(caseNo.value()).stream()
                .anyMatch(change ->
                        person == null || data(change, person).findAny().isPresent());
        return waits && contests.status(caseNo.value()).open()
                ? Optional.of("竞赛 %s 的专家变动尚待决定，要按所涉专家核查".formatted(caseNo))
                : Optional.empty();
    }

    /** In a contest that is over nothing waits for a decision any more, so nobody has to stay. */
    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        List<JudgeChange> open = register.open(caseNo.value());
        if (open.isEmpty() || contests.status(caseNo.value()).open()) {
            return false;
        }
        open.forEach(change -> register.save(change.ended(JudgeChangeState.LAPSED)));
        return true;
    }

    private static PersonalRecord record(JudgeChange change, Map<String, String> data) {
        return new PersonalRecord(CaseNo.of(change.contestNo()), Declarer.OFFICE, "专家变动 " + change.changeNo(), data);
    }

    private Stream<Map<String, String>> data(JudgeChange change, Person person) {
        if (change.judgeNo() != null) {
            return judges.of(change.contestNo()).stream()
                    .filter(judge -> judge.judgeNo() == change.judgeNo())
                    .filter(judge -> CanonicalKey.same(judge.name(), person.name()))
                    .map(judge -> released(change, judge));
        }
        return change.nominations().stream()
                .filter(nominated -> CanonicalKey.same(nominated.name(), person.name()))
                .map(nominated -> added(change, nominated));
    }

    private static Map<String, String> released(JudgeChange change, Judge judge) {
        Map<String, String> data = begun(change, judge.name());
        put(data, "退出原因", change.reason());
        return data;
    }

    private static Map<String, String> added(JudgeChange change, JudgeNomination nominated) {
        Map<String, String> data = begun(change, nominated.name());
        put(data, "账号", nominated.userId().value());
        put(data, "所在单位代码", nominated.employerCode());
        put(data, "所在部门", nominated.department());
        put(data, "所属集团代码", nominated.groupCode());
        put(data, "评审领域", String.join("、", nominated.fields()));
        return data;
    }

    private static Map<String, String> begun(JudgeChange change, String name) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("姓名", name);
        data.put("事项", change.text());
        data.put("办理情况", change.state().text());
        return data;
    }

    private static void put(Map<String, String> data, String label, String value) {
        if (value != null && !value.isBlank()) {
            data.put(label, value);
        }
    }
}
