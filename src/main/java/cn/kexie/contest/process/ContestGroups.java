package cn.kexie.contest.process;

import cn.kexie.contest.Organiser;
import cn.kexie.contest.planning.ContestPlanned;
import cn.kexie.contest.pool.JudgePoolChanged;
import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.identity.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Groups of staff for every contest. The judges' group follows the pool; the others an administrator fills. Who plans a
 * contest may make no groups, so it is done with the application's own rights.
 */
@Component
class ContestGroups {

    private final Groups groups;
    private final Accounts accounts;
    private final IdentityService identity;
    private final EngineRights rights;

    ContestGroups(Groups groups, Accounts accounts, IdentityService identity, EngineRights rights) {
        this.groups = groups;
        this.accounts = accounts;
        this.identity = identity;
        this.rights = rights;
    }

    /** The committee of the association, or one of the contest's own. */
    static String committeeOf(String contestNo, Organiser organiser) {
        return "committee." + (ofAssociation(organiser) ? organiser.code() : contestNo);
    }

    static String supervisionOf(String contestNo) {
        return "supervision." + contestNo;
    }

    /** Whoever planned the contest belongs to its office. */
    @EventListener
    @Order(0)
    void create(ContestPlanned contest) {
        rights.ofNobody(() -> {
            groups.ensure(names(contest));
            if (contest.plannedBy() != null) {
                accounts.join(List.of(contest.plannedBy()), officeOf(contest.contestNo()));
            }
            return null;
        });
    }

    @EventListener
    void follow(JudgePoolChanged pool) {
        rights.ofNobody(() -> {
            replaceMembers(pool);
            return null;
        });
    }

    private void replaceMembers(JudgePoolChanged pool) {
        String group = judgesOf(pool.contestNo());
        Set<String> members = identity.createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .collect(Collectors.toSet());
        members.stream()
                .filter(member -> !pool.userIds().contains(UserId.of(member)))
                .forEach(member -> identity.deleteMembership(member, group));
        pool.userIds().stream()
                .filter(userId -> !members.contains(userId.value()))
                .forEach(userId -> identity.createMembership(userId.value(), group));
    }

    private static Map<String, String> names(ContestPlanned contest) {
        String contestNo = contest.contestNo();
        Map<String, String> names = new HashMap<>(Map.of(
                officeOf(contestNo), contest.title() + "·组委会",
                judgesOf(contestNo), contest.title() + "·评审专家",
                supervisionOf(contestNo), contest.title() + "·监督组"));
        if (!ofAssociation(contest.organiser())) {
            names.put(committeeOf(contestNo, contest.organiser()), contest.title() + "·评审委员会");
        }
        return names;
    }

    private static boolean ofAssociation(Organiser organiser) {
        return organiser.kind() == Organiser.Kind.ASSOCIATION;
    }

    private static String officeOf(String contestNo) {
        return "contest-office." + contestNo;
    }

    private static String judgesOf(String contestNo) {
        return "judges." + contestNo;
    }
}
