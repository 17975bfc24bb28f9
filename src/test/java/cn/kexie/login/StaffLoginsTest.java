package cn.kexie.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.kexie.audit.AuditTrail;
import cn.kexie.login.Admission.Outcome;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.LoginSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffLoginsTest {

    private static final String ISSUER = "https://id.example";

    private final Register register = new Register();
    private final Directory directory = new Directory();
    private StaffLogins logins = logins("groups", "bosses");

    private StaffLogins logins(String groupsClaim, String administratorGroup) {
        var settings = new LoginSettings(
                ISSUER,
                "kexie",
                "secret",
                Set.of("openid"),
                "preferred_username",
                "name",
                groupsClaim,
                "kexie.",
                administratorGroup,
                List.of(),
                null,
                Duration.ofSeconds(10));
        return new StaffLogins(register, directory, settings, mock(AuditTrail.class), Clock.systemUTC());
    }

    @BeforeEach
    void twoGroups() {
        directory.workGroups.addAll(Set.of("acceptance.440106", "review.440106"));
    }

    private static Person person(String subject, String name, String... groups) {
        return new Person(ISSUER, subject, UserId.of(name), "某人", Set.of(groups));
    }

    private Outcome admit(Person person) {
        return logins.admit(person).outcome();
    }

    @Test
    void makesAnAccountForSomebodyWithAPost() {
        assertThat(admit(person("1", "li", "kexie.acceptance.440106", "kexie.none", "choir")))
                .isEqualTo(Outcome.ADMITTED);
        assertThat(directory.accounts).containsEntry("li", new HashSet<>(Set.of("acceptance.440106")));
    }

    @Test
    void makesNoneForSomebodyWithout() {
        assertThat(admit(person("1", "li", "choir"))).isEqualTo(Outcome.NO_POST);
        assertThat(directory.accounts).isEmpty();
        assertThat(register.all).isEmpty();
    }

    @Test
    void knowsThePersonBySubjectNotByName() {
        admit(person("1", "li", "kexie.review.440106"));
        assertThat(logins.admit(person("1", "wang", "kexie.review.440106"))
                        .userId()
                        .value())
                .isEqualTo("li");
        assertThat(admit(person("2", "li", "kexie.review.440106"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
        assertThat(admit(person("2", "LI", "kexie.review.440106"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
    }

    @Test
    void givesAnExistingAccountOnlyToWhomItIsMeantFor() {
        directory.create(new UserId("clerk"), "x");
        directory.join(new UserId("clerk"), "review.440106");
        assertThat(admit(person("1", "clerk"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
        register.save(StaffIdentity.expected(
                new UserId("clerk"), "https://former.example", Clock.systemUTC().instant()));
        assertThat(admit(person("1", "clerk"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
        register.save(StaffIdentity.expected(
                new UserId("clerk"), ISSUER, Clock.systemUTC().instant()));
        assertThat(admit(person("1", "clerk"))).isEqualTo(Outcome.ADMITTED);
        assertThat(admit(person("2", "clerk"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
    }

    @Test
    void takesAwayWhatItGaveAndNothingElse() {
        admit(person("1", "li", "kexie.acceptance.440106"));
        directory.join(new UserId("li"), "judges.CON-1999-000001");
        admit(person("1", "li", "kexie.review.440106"));
        assertThat(directory.accounts.get("li")).containsExactlyInAnyOrder("review.440106", "judges.CON-1999-000001");
        assertThat(admit(person("1", "li"))).isEqualTo(Outcome.ADMITTED);
        assertThat(directory.accounts.get("li")).containsExactly("judges.CON-1999-000001");
    }

    @Test
    void makesAnAdministratorByOneGroupOnly() {
        directory.workGroups.add("camunda-admin");
        anotherAdministrator();
        assertThat(admit(person("1", "li", "kexie.camunda-admin", "camunda-admin")))
                .isEqualTo(Outcome.NO_POST);
        assertThat(admit(person("1", "li", "bosses"))).isEqualTo(Outcome.ADMITTED);
        assertThat(directory.accounts.get("li")).containsExactly("camunda-admin");
        logins = logins("groups", null);
        assertThat(admit(person("1", "li", "bosses"))).isEqualTo(Outcome.NO_POST);
        assertThat(directory.accounts.get("li")).isEmpty();
    }

    @Test
    void theLastAdministratorRemainsOneUntilThereIsAnother() {
        admit(person("1", "li", "bosses", "kexie.review.440106"));
        assertThat(admit(person("1", "li", "kexie.review.440106"))).isEqualTo(Outcome.ADMITTED);
        assertThat(directory.accounts.get("li")).contains("camunda-admin");
        anotherAdministrator();
        assertThat(admit(person("1", "li", "kexie.review.440106"))).isEqualTo(Outcome.ADMITTED);
        assertThat(directory.accounts.get("li")).containsExactly("review.440106");
    }

    private void anotherAdministrator() {
        directory.create(new UserId("boss"), "示例管理员");
        directory.join(new UserId("boss"), GroupClaim.ADMINISTRATORS);
    }

    @Test
    void leavesThePostsToUsWhereTheProviderKnowsNone() {
        logins = logins(null, null);
        assertThat(admit(person("1", "li", "kexie.review.440106"))).isEqualTo(Outcome.NO_POST);
        directory.join(new UserId("li"), "acceptance.440106");
        assertThat(admit(person("1", "li"))).isEqualTo(Outcome.ADMITTED);
    }

    @Test
    void doesNotRaiseTheDead() {
        admit(person("1", "li", "kexie.review.440106"));
        directory.accounts.clear();
        assertThat(admit(person("1", "li", "kexie.review.440106"))).isEqualTo(Outcome.ACCOUNT_REMOVED);
        assertThat(admit(person("2", "li", "kexie.review.440106"))).isEqualTo(Outcome.ACCOUNT_TAKEN);
        assertThat(directory.accounts).isEmpty();
    }

    @Test
    void makesNoAccountOfAnImpossibleName() {
        for (String name : new String[] {null, "", "a b", "a@b", "x".repeat(65), "张"}) {
            assertThat(admit(person("1", name, "kexie.review.440106"))).isEqualTo(Outcome.UNUSABLE_NAME);
        }
    }

    private static final class Register implements StaffIdentityRegister {

        private final Map<String, StaffIdentity> all = new HashMap<>();

        @Override
        public Optional<StaffIdentity> find(UserId userId) {
            return Optional.ofNullable(all.get(userId.value()));
        }

        @Override
        public Optional<StaffIdentity> findBySubject(String issuer, String subject) {
            return all.values().stream()
                    .filter(found -> found.issuer().equals(issuer) && subject.equals(found.subject()))
                    .findFirst();
        }

        @Override
        public void save(StaffIdentity identity) {
            all.put(identity.userId().value(), identity);
        }

        @Override
        public boolean remove(UserId userId) {
            return all.remove(userId.value()) != null;
        }

        @Override
        public long count() {
            return all.size();
        }

        @Override
        public List<StaffIdentity> byName(int size, long offset) {
            return new ArrayList<>(all.values());
        }
    }

    private static final class Directory implements StaffDirectory {

        private final Map<String, Set<String>> accounts = new HashMap<>();
        private final Set<String> workGroups = new HashSet<>();

        @Override
        public boolean has(UserId userId) {
            return accounts.containsKey(userId.value());
        }

        @Override
        public boolean hasLike(UserId userId) {
            return accounts.keySet().stream().anyMatch(userId.value()::equalsIgnoreCase);
        }

        @Override
        public void create(UserId userId, String name) {
            accounts.put(userId.value(), new HashSet<>());
        }

        @Override
        public Set<String> groupsOf(UserId userId) {
            return Set.copyOf(accounts.get(userId.value()));
        }

        @Override
        public Set<String> workGroups(Set<String> candidates) {
            Set<String> found = new HashSet<>(candidates);
            found.retainAll(workGroups);
            return found;
        }

        @Override
        public void join(UserId userId, String group) {
            accounts.get(userId.value()).add(group);
        }

        @Override
        public boolean mayLeave(UserId userId, String group) {
            return !group.equals(GroupClaim.ADMINISTRATORS)
                    || accounts.entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(userId.value())
                                    && other.getValue().contains(group));
        }

        @Override
        public void leave(UserId userId, String group) {
            accounts.get(userId.value()).remove(group);
        }
    }
}
