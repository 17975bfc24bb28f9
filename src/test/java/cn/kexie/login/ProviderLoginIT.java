package cn.kexie.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Http;
import cn.kexie.support.ProviderTest;
import cn.kexie.support.TestProvider;
import cn.kexie.support.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProviderTest
@DisplayName("统一身份认证登录")
class ProviderLoginIT {

    private static final String GROUP = "acceptance.440222";

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    private final Visitor visitor = new Visitor();

    private static String person(String... groups) {
        return TestProvider.person(
                "officer-" + UUID.randomUUID().toString().substring(0, 8),
                Map.of("name", "测试人员", "groups", List.of(groups)));
    }

    private List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> audit(String userId) {
        return database.sql("select action || ' ' || details from kexie.audit_event where subject = ? order by seq")
                .param("user:" + userId)
                .query(String.class)
                .list();
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theApplicationStartsWithoutTheProviderAndSaysSoAtTheLogin() {
        assertThat(TestProvider.beforeItRan().status()).isEqualTo(503);
        assertThat(text(TestProvider.beforeItRan())).contains("统一身份认证暂时无法访问", "应急管理员登录");
    }

    @Test
    void somebodyNewLogsInAndFindsTheTasklist() {
        String person = person("kexie." + GROUP, "hobby-choir", "kexie.no-such-group");
        Answer page = visitor.logIn(person).expect(200);
        assertThat(page.response().uri().getPath()).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(visitor.who().expect(200).text("userId")).isEqualTo(person);
        assertThat(groupsOf(person)).containsExactly(GROUP);
        UserEntity account =
                (UserEntity) identity.createUserQuery().userId(person).singleResult();
        assertThat(account.getFirstName()).isEqualTo("测试人员");
        assertThat(account.getPassword()).isNull();
        assertThat(audit(person)).anyMatch(row -> row.startsWith("LOGIN {") && row.contains("OIDC"));
        assertThat(audit(person)).anyMatch(row -> row.startsWith("GROUP_JOINED") && row.contains(GROUP));
    }

    @Test
    void whatSomebodyDoesIsDoneUnderTheSameName() {
        String person = person("kexie." + GROUP);
        visitor.logIn(person).expect(200);
        Answer made = visitor.call(
                "POST",
                "/camunda/api/engine/engine/default/task/count",
                "{}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                visitor.cookie("XSRF-TOKEN"));
        made.expect(200);
        assertThat(visitor.get("/api/test/parcels").status()).isNotIn(401, 403);
    }

    @Test
    void theCodeGoesWithPkceStateAndNonceToTheRegisteredAddress() {
        visitor.followUntil(visitor.get("/camunda/app/cockpit/default/"), TestProvider.ISSUER + "/login");
        String asked = visitor.trail().stream()
                .filter(address -> address.contains("/oauth2/authorize"))
                .findFirst()
                .orElseThrow();
        assertThat(asked)
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=" + TestProvider.APPLICATION + "/login/return")
                .doesNotContain("client_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyApplicationSendsToTheProviderAndGetsThePersonBack(String application) {
        String page = "/camunda/app/" + application + "/default/";
        Answer answer = visitor.logIn(person("province-it"), page).expect(200);
        assertThat(answer.response().uri().getPath()).isEqualTo(page);
    }

    @Test
    void theSecondLoginNeedsNoPasswordAndFollowsTheProvidersGroups() {
        String person = person("kexie." + GROUP);
        visitor.logIn(person).expect(200);
        identity.createMembership(person, "leader.440222");
        TestProvider.person(person, Map.of("groups", List.of("kexie.review.440222")));
        visitor.followed(visitor.get("/login/start")).expect(200);
        assertThat(groupsOf(person))
                .as("what our administrator gave stays")
                .containsExactlyInAnyOrder("review.440222", "leader.440222");
        assertThat(audit(person)).anyMatch(row -> row.startsWith("GROUP_LEFT") && row.contains(GROUP));
    }

    @Test
    void onlyTheNamedGroupMakesAnAdministratorAndOnlyAsLongAsItIsThere() {
        String person = person("province-it");
        visitor.logIn(person).expect(200);
        assertThat(groupsOf(person)).containsExactly("camunda-admin");
        assertThat(visitor.call("GET", "/api/v1/admin/api-clients", "").status())
                .isEqualTo(200);
        TestProvider.person(person, Map.of("groups", List.of("kexie." + GROUP)));
        new Visitor().logIn(person).expect(200);
        assertThat(groupsOf(person)).containsExactly(GROUP);
        assertThat(visitor.call("GET", "/api/v1/admin/api-clients", "").status())
                .as("the login of before ended with the group")
                .isEqualTo(401);
    }

    @Test
    void somebodyWithoutGroupsIsToldSoAndGetsNoAccount() {
        String person = person("hobby-choir");
        Answer page = visitor.logIn(person);
        assertThat(page.status()).isEqualTo(403);
        assertThat(text(page)).contains("还没有分配职责", "系统管理员");
        assertThat(identity.createUserQuery().userId(person).count()).isZero();
        assertThat(visitor.who().status()).isNotEqualTo(200);
    }

    @Test
    void whoLosesAllGroupsIsOut() {
        String person = person("kexie." + GROUP);
        visitor.logIn(person).expect(200);
        TestProvider.person(person, Map.of("groups", List.of()));
        assertThat(new Visitor().logIn(person).status()).isEqualTo(403);
        assertThat(groupsOf(person)).isEmpty();
    }

    @Test
    void anAdministratorHandsAnExistingAccountOver() {
        String person = person("kexie." + GROUP);
        account(person);
        assertThat(text(visitor.logIn(person))).contains("账号已经存在");
        visitor.asAdministrator("PUT", "/api/v1/admin/staff-identities/" + person, null)
                .expect(204);
        new Visitor().logIn(person).expect(200);
        assertThat(audit(person)).anyMatch(row -> row.startsWith("IDENTITY_LINKED"));
        assertThat(visitor.asAdministrator("PUT", "/api/v1/admin/staff-identities/" + person, null)
                        .status())
                .isEqualTo(409);
        assertThat(text(visitor.asAdministrator("GET", "/api/v1/admin/staff-identities?size=200", null)))
                .contains(person);
        visitor.asAdministrator("DELETE", "/api/v1/admin/staff-identities/" + person, null)
                .expect(204);
        assertThat(new Visitor().logIn(person).status()).isEqualTo(403);
    }

    private void account(String userId) {
        visitor.asAdministrator(
                        "POST",
                        "/engine-rest/user/create",
                        Map.of(
                                "profile", Map.of("id", userId, "firstName", "测试", "lastName", ""),
                                "credentials", Map.of("password", "Kexie-2026")))
                .expect(204);
    }

    @Test
    void whoseAccountWasDeletedDoesNotGetItBack() {
        String person = person("kexie." + GROUP);
        visitor.logIn(person).expect(200);
        identity.deleteUser(person);
        assertThat(visitor.get("/api/test/parcels").status()).isEqualTo(401);
        Answer page = new Visitor().logIn(person);
        assertThat(page.status()).isEqualTo(403);
        assertThat(text(page)).contains("账号已被删除");
        assertThat(identity.createUserQuery().userId(person).count()).isZero();
    }

    @Test
    @DisplayName("删除过的账号名不再使用：解除关联之后，同名的另一人、不同大小写也得不到")
    void nobodyGetsTheNameOfADeletedAccount() {
        String person = person("kexie." + GROUP);
        visitor.logIn(person).expect(200);
        identity.deleteUser(person);
        visitor.asAdministrator("DELETE", "/api/v1/admin/staff-identities/" + person, null)
                .expect(204);
        for (String name : List.of(person, person.toUpperCase(Locale.ROOT))) {
            String other = TestProvider.person(
                    "other-" + UUID.randomUUID().toString().substring(0, 8),
                    Map.of("preferred_username", name, "groups", List.of("kexie." + GROUP)));
            Answer page = new Visitor().logIn(other);
            assertThat(page.status()).isEqualTo(403);
            assertThat(text(page)).contains("账号已经存在");
        }
        assertThat(identity.createUserQuery().userId(person).count()).isZero();
    }

    @Test
    void theLogoutEndsTheLoginHereAndAtTheProvider() {
        visitor.logIn(person("kexie." + GROUP)).expect(200);
        String session = visitor.cookie("JSESSIONID");
        visitor.get("/login/again").expect(302);
        assertThat(visitor.who().status()).as("not by a mere link").isEqualTo(200);
        visitor.call("POST", Visitor.WHO + "/logout", "", "X-XSRF-TOKEN", visitor.cookie("XSRF-TOKEN"))
                .expect(200);
        Answer bye =
                visitor.follow("/login/again?to=/camunda/app/tasklist/default/").expect(200);
        assertThat(bye.response().uri().getPath()).isEqualTo("/login/bye");
        assertThat(text(bye)).contains("您已退出");
        assertThat(visitor.trail()).anyMatch(address -> address.startsWith(TestProvider.ISSUER + "/connect/logout?"));
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isEqualTo(session);
        Answer again = visitor.follow("/camunda/app/tasklist/default/");
        assertThat(again.response().uri().toString()).startsWith(TestProvider.ISSUER + "/login");
    }

    @Test
    void aSessionThatHasEndedLeadsBackToTheProvider() {
        String next =
                visitor.followUntil(visitor.get("/login/again?to=/camunda/app/admin/default/"), TestProvider.ISSUER);
        assertThat(next).contains("/oauth2/authorize");
        assertThat(visitor.trail()).anyMatch(address -> address.contains("to=/camunda/app/admin/default/"));
    }

    @Test
    void theScriptOfTheWebApplicationsLeadsToTheProvider() {
        Answer script = visitor.get("/camunda/app/kexie/login.js").expect(200);
        assertThat(text(script)).contains("/login/again");
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theEmergencyAdministratorHasAForm() {
        visitor.follow("/login/password").expect(200);
        assertThat(text(visitor.get("/camunda/app/kexie/login.js"))).doesNotContain("/login/again");
        byPassword("admin").expect(200);
        assertThat(visitor.who().expect(200).text("userId")).isEqualTo("admin");
    }

    @Test
    void nobodyElseHasAPassword() {
        String person = "local-" + UUID.randomUUID().toString().substring(0, 8);
        account(person);
        visitor.follow("/login/password").expect(200);
        byPassword(person).expect(401);
        byPassword("clerk").expect(401);
        assertThat(visitor.call("GET", "/engine-rest/task", "", "Authorization", Http.basic(person, "Kexie-2026"))
                        .status())
                .isEqualTo(401);
    }

    private Answer byPassword(String userId) {
        return visitor.call(
                "POST",
                Visitor.WHO + "/login/welcome",
                "username=" + userId + "&password=Kexie-2026",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN",
                visitor.cookie("XSRF-TOKEN"));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, 401, 登录没有完成",
        "CANCELLED, 401, 没有同意这次登录",
        "UNREACHABLE, 503, 暂时无法访问",
        "UNUSABLE_NAME, 403, 账号名不能使用",
        "ACCOUNT_TAKEN, 403, 账号已经存在",
        "ACCOUNT_REMOVED, 403, 账号已被删除",
        "NO_POST, 403, 还没有分配职责",
        "<script>, 200, 用统一身份认证登录"
    })
    void everyReasonHasAPage(String reason, int status, String words) {
        Answer page = visitor.get("/login?reason=" + Visitor.encoded(reason));
        assertThat(page.status()).isEqualTo(status);
        assertThat(text(page)).contains(words, "用统一身份认证登录").doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }
}
