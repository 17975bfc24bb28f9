package cn.kexie.contest.pool;

import cn.kexie.contest.pool.ContestJudgeRegister.KnownJudge;
import cn.kexie.contest.pool.JudgedContests.JudgedContest;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 评审专家 as people; whoever nominated them, they belong to the office. Their scores stay under the pseudonym: they are what a ranking is proved by. An account is no personal
 * record of the contest and is closed where accounts are kept.
 */
@Component
@Transactional
class JudgeRecords implements PersonalRecords {

    private final JudgedContests contests;
    private final ContestJudgeRegister judges;

    JudgeRecords(JudgedContests contests, ContestJudgeRegister judges) {
        this.contests = contests;
        this.judges = judges;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return contests.judged(caseNo.value())
                .map(contest -> judges.named(caseNo.value(), person.name()).stream()
                        .map(judge -> new PersonalRecord(caseNo, Declarer.OFFICE, "评审专家", data(contest, judge)))
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return contests.judged(caseNo.value())
                .filter(contest -> names(caseNo.value(), person))
                .filter(JudgedContest::open)
                .map(contest -> "竞赛 %s 尚未办结，回避和评分还要按专家名单核查".formatted(caseNo));
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        boolean over = contests.judged(caseNo.value())
                .filter(contest -> !contest.open())
                .isPresent();
        return over && judges.forget(caseNo.value(), person == null ? null : person.name()) > 0;
    }

    private boolean names(String contestNo, Person person) {
        return person == null
                ? !judges.of(contestNo).isEmpty()
                : !judges.named(contestNo, person.name()).isEmpty();
    }

    private static Map<String, String> data(JudgedContest contest, KnownJudge known) {
        Judge judge = known.judge();
        Map<String, String> data = new LinkedHashMap<>();
        data.put("竞赛", contest.title());
        data.put("姓名", judge.name());
        put(data, "账号", judge.userId().value());
        put(data, "所在单位代码", judge.employerCode());
        put(data, "所在部门", judge.department());
        put(data, "所属集团代码", judge.groupCode());
        put(data, "评审领域", String.join("、", judge.fields()));
        put(data, "签署评审承诺书", day(judge.commitmentSignedAt()));
        put(data, "退出评审", judge.released() ? "是" : null);
        put(data, "退出原因", known.releaseReason());
        return data;
    }

    private static String day(OffsetDateTime time) {
        return time == null ? null : time.toLocalDate().toString();
    }

    private static void put(Map<String, String> data, String label, String value) {
        if (value != null && !value.isBlank()) {
            data.put(label, value);
        }
    }
}
