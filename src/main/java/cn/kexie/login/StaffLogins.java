package cn.kexie.login;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.login.Admission.Outcome;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ConditionalOnIssuer;
import cn.kexie.platform.security.LoginSettings;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds or makes the account of somebody the provider vouches for, and brings its groups up to date. */
@Service
@ConditionalOnIssuer
public class StaffLogins {

    private static final String POSSIBLE_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String NOBODY = "staff:unknown";

    private final StaffIdentityRegister register;
    private final StaffDirectory directory;
    private final GroupClaim claim;
    private final LoginSettings settings;
    private final AuditTrail trail;
    private final Clock clock;

    StaffLogins(
            StaffIdentityRegister register,
            StaffDirectory directory,
            LoginSettings settings,
            AuditTrail trail,
            Clock clock) {
        this.register = register;
        this.directory = directory;
        this.claim = new GroupClaim(settings, directory);
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Admission admit(Person person) {
        Optional<StaffIdentity> known = register.findBySubject(person.issuer(), person.subject());
        Admission admission = known.isPresent() ? again(known.get(), person) : first(person);
        record(admission);
        return admission;
    }

    /** A login that failed before anybody was known. */
    @Transactional
    public void refused(String reason) {
        trail.record(AuditEvent.of("LOGIN_FAILED", "user:unknown")
                .refused()
                .by(NOBODY)
                .with("way", "OIDC")
                .with("reason", reason));
    }

    private Admission again(StaffIdentity identity, Person person) {
        return directory.has(identity.userId()) ? enter(identity, person) : Admission.refused(Outcome.ACCOUNT_REMOVED);
    }

    private Admission first(Person person) {
        if (person.userId() == null || !person.userId().value().matches(POSSIBLE_NAME)) {
            return Admission.refused(Outcome.UNUSABLE_NAME);
        }
        Optional<StaffIdentity> expected = register.find(person.userId());
        if (expected.isPresent()) {
            return expected.get().subject() == null
                            && expected.get().issuer().equals(person.issuer())
                            && directory.has(person.userId())
                    ? enter(expected.get(), person)
                    : Admission.refused(Outcome.ACCOUNT_TAKEN);
        }
        if (directory.hasLike(person.userId())) {
            return Admission.refused(Outcome.ACCOUNT_TAKEN);
        }
        return newcomer(person);
    }

    /** Somebody without a post gets an account only where our administrator gives the posts, to give him one. */
    private Admission newcomer(Person person) {
        if (settings.groupsClaim() != null && claim.groups(person).isEmpty()) {
            return Admission.refused(Outcome.NO_POST);
        }
        directory.create(person.userId(), person.name());
        trail.record(AuditEvent.of("ACCOUNT_SAVED", "user:" + person.userId())
                .by("staff:" + person.userId())
                .with("way", "OIDC"));
        return enter(StaffIdentity.expected(person.userId(), person.issuer(), clock.instant()), person);
    }

    /** The provider takes away only what it has given. */
    private Admission enter(StaffIdentity identity, Person person) {
        if (identity.subject() == null) {
            trail.record(AuditEvent.of("IDENTITY_LINKED", "user:" + identity.userId())
                    .by("staff:" + identity.userId()));
        }
        Set<String> wanted = settings.groupsClaim() == null ? identity.groups() : claim.groups(person);
        Set<String> before = directory.groupsOf(identity.userId());
        Set<String> lost = leavable(identity.userId(), both(without(identity.groups(), wanted), before));
        Set<String> won = settings.groupsClaim() == null ? Set.of() : without(wanted, before);
        UserId userId = identity.userId();
        lost.forEach(group -> change("GROUP_LEFT", userId, group, () -> directory.leave(userId, group)));
        won.forEach(group -> change("GROUP_JOINED", userId, group, () -> directory.join(userId, group)));
        Set<String> kept = without(both(identity.groups(), before), lost);
        register.save(identity.usedBy(
                person, union(union(both(identity.groups(), wanted), won), kept), clock.instant()));
        return union(without(before, lost), won).isEmpty()
                ? Admission.refused(Outcome.NO_POST)
                : new Admission(Outcome.ADMITTED, userId);
    }

    /** The last administrator stays one, whatever the provider says. */
    private Set<String> leavable(UserId userId, Set<String> groups) {
        return groups.stream()
                .filter(group -> directory.mayLeave(userId, group))
                .collect(Collectors.toSet());
    }

    private void change(String what, UserId userId, String group, Runnable change) {
        change.run();
        trail.record(AuditEvent.of(what, "user:" + userId)
                .by("staff:" + userId)
                .with("group", group)
                .with("way", "OIDC"));
    }

    private void record(Admission admission) {
        if (admission.outcome() == Outcome.ADMITTED) {
            String user = admission.userId().value();
            trail.record(
                    AuditEvent.of("LOGIN", "user:" + user).by("staff:" + user).with("way", "OIDC"));
        } else {
            refused(admission.outcome().name());
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
