package cn.kexie.engine.access;

import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import cn.kexie.engine.password.SaveUser;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.LoginAttempts;
import cn.kexie.platform.security.LoginEpochs;
import cn.kexie.platform.security.LoginMark;
import cn.kexie.platform.security.LoginSettings;
import cn.kexie.platform.text.CanonicalText;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.rest.exception.RestException;

/** The engine's accounts with our rules for passwords and for those who guess them. */
class StaffIdentityService extends MembershipsOnce {

    /** No account has this name; checking it takes as long as any check. */
    private static final String NOBODY = "";

    private static final int LONGEST_ID = 64;

    private final LoginAttempts attempts;
    private final LoginSettings login;
    private final LoginEpochs epochs;
    private final AccountRules rules;

    StaffIdentityService(LoginAttempts attempts, LoginSettings login, LoginEpochs epochs, AccountRules rules) {
        this.attempts = attempts;
        this.login = login;
        this.epochs = epochs;
        this.rules = rules;
    }

    @Override
    public void saveUser(User user) {
        user.setFirstName(received("/firstName", "名", user.getFirstName()));
        user.setLastName(received("/lastName", "姓", user.getLastName()));
        if (user instanceof UserEntity account) {
            check(account);
        }
        commandExecutor.execute(context -> {
            boolean changesPassword = user instanceof UserEntity account && account.hasNewPassword() && !isNew(account);
            new SaveUser(user).execute(context);
            if (isByRequest()) {
                rules.requireName(user);
            }
            if (changesPassword) {
                epochs.end(UserId.of(user.getId()));
            }
            return null;
        });
    }

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        saveUser(user);
    }

    @Override
    public void deleteUser(String userId) {
        rules.requireAnothers(userId, getCurrentAuthentication());
        commandExecutor.execute(context -> {
            boolean exists = exists(userId, context);
            rules.requireAnotherAdministrator(userId, this, context);
            super.deleteUser(userId);
            if (exists) {
                rules.retire(userId);
                epochs.end(UserId.of(userId));
            }
            return null;
        });
    }

    @Override
    public void deleteMembership(String userId, String groupId) {
        commandExecutor.execute(context -> {
            if (CAMUNDA_ADMIN.equals(groupId)) {
                rules.requireAnotherAdministrator(userId, this, context);
            }
            super.deleteMembership(userId, groupId);
            epochs.end(UserId.of(userId));
            return null;
        });
    }

    @Override
    public void deleteGroup(String groupId) {
        rules.requireNotTheAdministrators(groupId);
        commandExecutor.execute(context -> {
            List<User> members = context.runWithoutAuthorization(
                    () -> createUserQuery().memberOfGroup(groupId).list());
            super.deleteGroup(groupId);
            members.forEach(member -> epochs.end(UserId.of(member.getId())));
            return null;
        });
    }

    private static String received(String pointer, String label, String name) {
        return name == null
                ? null
                : CanonicalText.received(name)
                        .orElseThrow(() -> Refusal.invalid(pointer, "BAD_CHARACTER", label + CanonicalText.REFUSAL));
    }

    /** The login of the web applications knows no refusals of ours, but the exceptions of the engine's REST. */
    @Override
    public boolean checkPassword(String userId, String password) {
        try {
            String allowed = isPossible(userId) && login.passwordAllowed(UserId.of(userId)) ? userId : NOBODY;
            return attempts.attempt(
                    UserId.of(userId),
                    () -> matches(new LoginMark(UserId.of(allowed), epochs.now(UserId.of(allowed))), password));
        } catch (Refusal tooMany) {
            throw new RestException(Status.TOO_MANY_REQUESTS, tooMany, tooMany.detail());
        }
    }

    /** Longer names are no accounts, and are not remembered. */
    private static boolean isPossible(String userId) {
        return userId != null && userId.length() <= LONGEST_ID;
    }

    /** Authorized before anything is forgotten. */
    @Override
    public void unlockUser(String userId) {
        super.unlockUser(userId);
        attempts.forgive(UserId.of(userId));
    }

    private boolean matches(LoginMark login, String password) {
        boolean right = matches(login.userId().value(), password);
        if (right) {
            login.keepInRequest();
        }
        return right;
    }

    private void check(UserEntity account) {
        rules.requireId(account.getId());
        if (isNew(account)) {
            rules.requireNewName(account.getId());
            rules.requireUnlike(account.getId(), accountsLike(account.getId()));
        } else if (!byAdministrator()) {
            Optional.ofNullable(createUserQuery().userId(account.getId()).singleResult())
                    .ifPresent(stored -> rules.requireSameName(stored, account));
        }
    }

    /** Calls from within the application count as the administrator's. */
    private boolean byAdministrator() {
        return !isByRequest()
                || commandExecutor.execute(
                        context -> context.getAuthorizationManager().isCamundaAdmin(getCurrentAuthentication()));
    }

    private boolean isByRequest() {
        Authentication actor = getCurrentAuthentication();
        return actor != null && actor.getUserId() != null;
    }

    private boolean exists(String userId, CommandContext context) {
        return context.runWithoutAuthorization(
                () -> createUserQuery().userId(userId).count() > 0);
    }

    /** @return accounts of this name in whatever case */
    private long accountsLike(String userId) {
        return createNativeUserQuery()
                .sql("select count(*) from ACT_ID_USER where lower(ID_) = lower(#{userId})")
                .parameter("userId", userId)
                .count();
    }

    private static boolean isNew(UserEntity account) {
        return account.getRevision() == 0;
    }

    private boolean matches(String userId, String password) {
        try {
            return super.checkPassword(userId, password);
        } catch (OptimisticLockingException renewedByAnotherLogin) {
            return super.checkPassword(userId, password);
        }
    }
}
