package cn.kexie.engine.candidacy;

import cn.kexie.platform.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorizations, and what tasks give to those they name. What concerns a person is read once in a command;
 * the engine would read the groups of all authorizations there are, and ask the database again at each check.
 */
class CandidacyAuthorizations extends AuthorizationManager {

    /** More than anybody asks for; with hundreds the database plans for longer than it searches. */
    private static final int MOST_VARIABLES = 40;

    private final Map<Who, HeldAuthorizations> held = new HashMap<>();

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
        return isAuthorizationEnabled() && isResourceValidForPermission(check)
                ? isAuthorized(userId, groupIds, List.of(check))
                : super.isAuthorized(userId, groupIds, check);
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, CompositePermissionCheck checks) {
        List<PermissionCheck> atomic = checks.getAtomicChecks();
        boolean oneSuffices = (checks.isDisjunctive() && !atomic.isEmpty() || atomic.size() == 1)
                && checks.getCompositeChecks().isEmpty()
                && atomic.stream().allMatch(this::isResourceValidForPermission);
        return oneSuffices ? isAuthorized(userId, groupIds, atomic) : super.isAuthorized(userId, groupIds, checks);
    }

    private boolean isAuthorized(String userId, List<String> groupIds, List<PermissionCheck> oneOf) {
        HeldAuthorizations authorizations = held(userId, groupIds);
        return authorizations.anyRevoked()
                ? isLeft(userId, groupIds, oneOf, authorizations)
                : oneOf.stream().anyMatch(authorizations::grants)
                        || oneOf.stream().anyMatch(check -> candidacy(userId, groupIds, check) != Candidacy.NOT_AT_ALL);
    }

    /** The first of the checks that says yes or no decides, as in the engine's own statements. */
    private boolean isLeft(
            String userId, List<String> groupIds, List<PermissionCheck> oneOf, HeldAuthorizations authorizations) {
        return oneOf.stream()
                .map(check -> verdict(userId, groupIds, check, authorizations))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }

    /** A right of one's own is looked at before all else; that of a group after what was taken from the person. */
    private Optional<Boolean> verdict(
            String userId, List<String> groupIds, PermissionCheck check, HeldAuthorizations authorizations) {
        Candidacy candidacy = candidacy(userId, groupIds, check);
        boolean named = candidacy == Candidacy.HIMSELF
                || candidacy == Candidacy.BY_GROUP && !authorizations.takesFromUser(check);
        return named ? Optional.of(true) : byRows(userId, check, authorizations);
    }

    private Optional<Boolean> byRows(String userId, PermissionCheck check, HeldAuthorizations authorizations) {
        Object answer = getDbEntityManager()
                .selectOne(
                        "isUserAuthorizedForResource",
                        new AuthorizationCheck(
                                userId, authorizations.groups(), createCompositePermissionCheck(check), true));
        return Optional.ofNullable(answer).map(number -> ((Number) number).intValue() == 1);
    }

    private Candidacy candidacy(String userId, List<String> groupIds, PermissionCheck check) {
        return Candidacy.of(userId, groupIds, check, getCommandContext());
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        requireFewVariables(query);
        TasksReadable readable = new TasksReadable();
        query.setAuthCheck(readable);
        super.configureTaskQuery(query);
        if (readable.isAuthorizationCheckEnabled()) {
            Authentication who = getCurrentAuthentication();
            readable.of(groups(who.getGroupIds()), held(who.getUserId(), who.getGroupIds()));
        }
    }

    private static void requireFewVariables(TaskQueryImpl query) {
        int asked = query.getQueries().stream()
                .mapToInt(part -> part.getVariables().size())
                .sum();
        if (asked > MOST_VARIABLES) {
            throw Refusal.of(
                    Refusal.Reason.INVALID,
                    "TOO_MANY_CONDITIONS",
                    "一次查询任务最多使用 %d 个变量条件，现有 %d 个，请减少后重试".formatted(MOST_VARIABLES, asked));
        }
    }

    @Override
    public void enableQueryAuthCheck(AuthorizationCheck check) {
        HeldAuthorizations authorizations = held(check.getAuthUserId(), check.getAuthGroupIds());
        check.setAuthorizationCheckEnabled(true);
        check.setAuthGroupIds(authorizations.groups());
        check.setRevokeAuthorizationCheckEnabled(authorizations.anyRevoked());
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groupIds) {
        String userId = Optional.ofNullable(getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(null);
        return held(userId, groupIds).groups();
    }

    @Override
    protected boolean isRevokeAuthCheckEnabled(String userId, List<String> groupIds) {
        return held(userId, groupIds).anyRevoked();
    }

    private HeldAuthorizations held(String userId, List<String> groupIds) {
        return held.computeIfAbsent(new Who(userId, groups(groupIds)), this::read);
    }

    private HeldAuthorizations read(Who who) {
        List<?> rows =
                getDbEntityManager().selectListWithRawParameter("selectHeldAuthorizations", who, 0, Integer.MAX_VALUE);
        return new HeldAuthorizations(
                rows.stream().map(HeldAuthorization.class::cast).toList());
    }

    private static List<String> groups(List<String> groupIds) {
        return groupIds == null
                ? List.of()
                : groupIds.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Read by the mapper. */
    public record Who(String userId, List<String> groups) {

        public String getUserId() {
            return userId;
        }

        public List<String> getGroups() {
            return groups;
        }
    }
}
