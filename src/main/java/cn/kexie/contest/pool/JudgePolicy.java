package cn.kexie.contest.pool;

import cn.kexie.party.Bodies;
import cn.kexie.party.CreditCode;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.text.CanonicalKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may be named as a judge: once, by an account that exists, with an employer whose code is right, for categories of the
 * contest.
 */
@Component
public class JudgePolicy {

    private final ContestAccounts accounts;
    private final Bodies bodies;

    JudgePolicy(ContestAccounts accounts, Bodies bodies) {
        this.accounts = accounts;
        this.bodies = bodies;
    }

    /**
     * @param judges may have gaps, which are told elsewhere
     * @param named accounts of the judges who are in the pool already
     */
    public List<Fault> faultsOf(List<JudgeNomination> judges, Set<UserId> named) {
        Set<UserId> unknown = accounts.unknown(judges.stream()
                .filter(judge -> judge != null && judge.userId() != null)
                .map(JudgeNomination::userId)
                .collect(Collectors.toSet()));
        Set<UserId> seen = new HashSet<>(named);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < judges.size(); i++) {
            JudgeNomination judge = judges.get(i);
            if (judge == null) {
                continue;
            }
            if (judge.userId() != null && unknown.contains(judge.userId())) {
                faults.add(new Fault(
                        pointer(i, "userId"), "UNKNOWN_ACCOUNT", "没有账号 %s，请先由管理员建立账号".formatted(judge.userId())));
            } else if (judge.userId() != null && !seen.add(judge.userId())) {
                faults.add(new Fault(
                        pointer(i, "userId"), "DOUBLED_JUDGE", "%s 已经在专家名单中，每人只列一次".formatted(judge.userId())));
            }
            checkCode(pointer(i, "employerCode"), judge.employerCode(), faults);
            checkCode(pointer(i, "groupCode"), judge.groupCode(), faults);
        }
        return faults;
    }

    /** The code or the name of the body names an employer without a credit code; a text that looks like a code must be one. */
    private void checkCode(String pointer, String code, List<Fault> faults) {
        if (code != null && EmployerCode.seemsACode(code) && bodies.find(code).isEmpty() && !CreditCode.isValid(code)) {
            String why = CreditCode.check(code).stream()
                    .map(CreditCode.Defect::message)
                    .collect(Collectors.joining("；"));
            faults.add(new Fault(pointer, "INVALID_CREDIT_CODE", why + "。回避按此代码认定，不能有误"));
        }
    }

    /** An organiser could keep a judge from all works by a field that no work has. */
    public static Stream<Fault> fields(List<JudgeNomination> judges, List<String> categories) {
        return IntStream.range(0, judges.size())
                .filter(i -> judges.get(i) != null)
                .boxed()
                .flatMap(i -> fields(i, judges.get(i).fields(), categories));
    }

    private static Stream<Fault> fields(int judge, List<String> fields, List<String> categories) {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i) != null && !categories.contains(fields.get(i)))
                .mapToObj(i -> new Fault(
                        pointer(judge, "fields/" + i),
                        "UNKNOWN_CODE",
                        "“%s”不是本次竞赛的类别，请填写：%s".formatted(fields.get(i), String.join("、", categories))));
    }

    /** Who has been in the pool, released or not, does not come back under another account and have two voices. */
    static Stream<Fault> namedAgain(List<JudgeNomination> judges, List<Judge> pool) {
        Set<UserId> accounts = pool.stream().map(Judge::userId).collect(Collectors.toSet());
        return IntStream.range(0, judges.size())
                .filter(i -> judges.get(i) != null
                        && !accounts.contains(judges.get(i).userId()))
                .boxed()
                .flatMap(i -> pool.stream()
                        .filter(judge -> isSame(judges.get(i), judge))
                        .limit(1)
                        .map(judge -> new Fault(
                                pointer(i, "name"),
                                "DOUBLED_JUDGE",
                                "与专家库中 %d 号专家重复，%s".formatted(judge.judgeNo(), JudgeNomination.ONCE))));
    }

    /** An employer nobody told does not make two people of one name. */
    private static boolean isSame(JudgeNomination nomination, Judge judge) {
        String name = CanonicalKey.of(nomination.name());
        String employer = CanonicalKey.of(nomination.employerCode());
        String known = CanonicalKey.of(judge.employerCode());
        return !name.isEmpty()
                && name.equals(CanonicalKey.of(judge.name()))
                && (employer.isEmpty() || known.isEmpty() || employer.equals(known));
    }

    private static String pointer(int index, String field) {
        return "/judges/%d/%s".formatted(index, field);
    }
}
