package cn.kexie.browser;

import static cn.kexie.membership.roster.SamplePeople.assistant;
import static cn.kexie.membership.roster.SamplePeople.engineer;
import static cn.kexie.membership.roster.SamplePeople.roster;
import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 入会 at the desks of a secretariat and of a committee. */
@BrowserTest
@DisplayName("会员业务的页面办理")
class MembershipBrowserIT {

    private static final String MINE = "我的待办";
    private static final String UNCLAIMED = "待认领";
    private static final String ADMITTED = "APPROVED";

    /** One for all tests: its secretary logs in once. */
    private static AssociationOfOne association;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private TasklistPage tasklist;

    @BeforeEach
    void sitDown(TasklistPage tasklist) {
        this.tasklist = tasklist;
        if (association == null) {
            association = new AssociationOfOne(new Province(port), associations);
        }
    }

    @Test
    @DisplayName("秘书处从审查办到入会，卡片和卷宗写明申请人")
    void worksAnApplicationToAdmission() {
        String caseNo = applied("林思远", "13900139101");
        TasklistPage desk = secretary().openFilter(UNCLAIMED);
        desk.until(() -> desk.shows(caseNo));
        assertThat(card(caseNo))
                .contains("审查申请材料", "林思远", association.enterprise().name());

        desk.openTask(caseNo).picture("member-1-acceptance");
        assertThat(dossier()).contains("林思远", "资格认定：符合条件（具有中级以上职称）", "研发中心", "剩 5 个工作日");
        assertThat(desk.latinWords()).isSubsetOf("Camunda", "sample", "example", "com");
        desk.claim().choose("移送有管辖权的科协");
        assertThat(form()).contains("本事项没有可以移送的机构").doesNotContain("移送到");
        desk.choose("受理").complete();
        reaches(caseNo, "UNDER_REVIEW");

        secretary().openFilter(UNCLAIMED).openTask(caseNo);
        assertThat(dossier()).contains("审查申请材料", "受理", "入会决定期限");
        desk.claim().choose("同意入会").picture("member-2-decision").complete();
        reaches(caseNo, ADMITTED);
        assertThat(association.view(caseNo).at("/result/memberNo").asText()).startsWith(association.associationNo());
        listsAsDone(caseNo, "决定是否同意入会 林思远", "同意入会");
    }

    private void listsAsDone(String caseNo, String task, String decision) {
        tasklist.click(xpath("//a[contains(.,'我办结的')]"));
        tasklist.until(() -> tasklist.texts(cssSelector(".kx-done tbody tr")).stream()
                .anyMatch(line -> line.contains(caseNo) && line.contains(task) && line.contains(decision)));
    }

    @Test
    @DisplayName("委员逐人投票，表决中不显示票数，多数赞成即入会")
    void votesOnAnUnclearApplication() {
        List<Staff> committee = association.committee(3);
        String caseNo = applied("王晓梅", "13900139102", drop("/professionalTitle"), put("/postCategory", "MARKET"));
        association.accept(caseNo);

        ballot(committee.get(0), caseNo).picture("vote-1-ballot");
        assertThat(form()).contains("申报的人员入会（" + caseNo, "参加表决的委员应当超过应到人数的 1/2", "投出后不能更改");
        assertThat(dossier()).contains("王晓梅", "需委员会审议（规则未列明的情形）", "表决进行中，结束后公布票数");
        tasklist.choose("反对").complete();
        assertThat(tasklist.notification()).contains("没有提交").doesNotContainPattern("[A-Za-z]{3}");
        tasklist.type("意见与理由", "与科协工作联系不多。").complete();
        gone(caseNo);

        for (Staff voter : committee.subList(1, 3)) {
            ballot(voter, caseNo);
            assertThat(dossier()).doesNotContain("与科协工作联系不多", "反对 1 票");
            tasklist.choose("赞成").complete();
            gone(caseNo);
        }
        tasklist.until(() -> association.status(caseNo).equals(ADMITTED));
    }

    private TasklistPage ballot(Staff voter, String caseNo) {
        return tasklist.worksAs(voter.userId())
                .size(Chromium.DESKTOP)
                .openFilter(MINE)
                .openTask(caseNo);
    }

    /** A voter who has voted has nothing left to do there. */
    private void gone(String caseNo) {
        tasklist.until(() -> !tasklist.shows(caseNo));
    }

    @Test
    @DisplayName("名册：例外人员逐人决定，其余一并批准")
    void decidesARosterWithExceptions() {
        Answer filed = association
                .enterprise()
                .post(association.path("member-rosters"), roster(engineer(1), assistant(2), engineer(3), assistant(4)));
        String caseNo = filed.expect(201).text("caseNo");

        openRoster(caseNo, "审查例外人员").picture("roster-1-exceptions");
        assertThat(dossier())
                .contains("名册 4 人", "其中：需逐人审查", "测试员2", "需逐人审查：规则未列明的情形", "测试员4")
                .contains("明确符合条件的人员", "测试员1", "测试员3");
        tasklist.claim()
                .tick("测试员2（第 2 行）")
                .choose("不同意入会")
                .type("意见与理由", "本人尚在试用期，转正后再申请。")
                .complete();
        tasklist.until(() -> step(caseNo).contains("待逐人审查 1 人"));

        openRoster(caseNo, "审查例外人员");
        assertThat(dossier()).contains("测试员4", "本人尚在试用期，转正后再申请。").doesNotContain("测试员2");
        tasklist.claim().tick("测试员4（第 4 行）").choose("同意入会").complete();
        tasklist.until(() -> step(caseNo).contains("待逐人审查 0 人"));

        openRoster(caseNo, "审批明确符合条件的人员").picture("roster-2-clear");
        assertThat(form()).contains("本名册共 4 人，其中 2 人按入会资格规则明确符合条件");
        tasklist.claim().choose("同意入会").complete();
        tasklist.until(() -> rosterCase(caseNo).equals(ADMITTED));
    }

    private TasklistPage openRoster(String caseNo, String task) {
        secretary().openFilter(UNCLAIMED);
        tasklist.click(xpath("//ol[contains(@class,'tasks-list')]/li[contains(.,'%s')][contains(.,'%s')]//h4//a"
                .formatted(caseNo, task)));
        tasklist.find(cssSelector(".task-card .fjs-container"));
        tasklist.until(() -> dossier().contains(caseNo));
        return tasklist;
    }

    @Test
    @DisplayName("公示期内的异议：办理人看到异议人和理由，作出结论")
    void handlesAnObjection() {
        publicity(true);
        String caseNo = applied("冯雪", "13900139103");
        association.accept(caseNo);
        association.secretary().complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "APPROVE"));
        publicity(false);
        object(caseNo);

        secretary().openFilter(UNCLAIMED);
        tasklist.until(() -> tasklist.shows(caseNo));
        assertThat(card(caseNo)).contains("处理异议", "冯雪");
        tasklist.openTask(caseNo).picture("objection-1");
        assertThat(dossier()).contains("公示中", "冯雪（研发中心）", "异议处理中", "钱进", "139****9000", "该人员已于上月离职");
        assertThat(dossier()).doesNotContain("13900139000");
        tasklist.claim()
                .choose("异议不成立")
                .tick("本人声明")
                .type("理由", "经向人力资源部核实，本人在职。")
                .complete();
        tasklist.until(() -> association
                .enterprise()
                .get("/api/v1/cases/" + caseNo + "/timeline")
                .toString()
                .contains("异议不成立"));
    }

    private static void publicity(boolean wanted) {
        association
                .secretary()
                .call(
                        "PUT",
                        association.path("membership-settings"),
                        "{\"standard\":\"INCLUSIVE\",\"publicity\":%s}".formatted(wanted))
                .expect(200);
    }

    private static void object(String caseNo) {
        String timeline = association
                .enterprise()
                .get("/api/v1/cases/" + caseNo + "/timeline")
                .toString();
        String publicityNo = timeline.replaceFirst("(?s).*(GS-\\d{4}-\\d+).*", "$1");
        association
                .enterprise()
                .post(
                        "/api/v1/publicities/" + publicityNo + "/objections",
                        Map.of("item", caseNo, "name", "钱进", "mobile", "13900139000", "reason", "该人员已于上月离职，不符合入会条件。"))
                .expect(201);
    }

    private TasklistPage secretary() {
        return tasklist.worksAs(association.secretary().userId()).size(Chromium.DESKTOP);
    }

    @SafeVarargs
    private static String applied(String name, String mobile, UnaryOperator<ObjectNode>... changes) {
        ObjectNode form = AssociationOfOne.form(changes);
        return association.filed(form.put("name", name).put("mobile", mobile));
    }

    private String card(String caseNo) {
        return tasklist.tasks().stream()
                .filter(text -> text.contains(caseNo))
                .findFirst()
                .orElseThrow();
    }

    private String dossier() {
        return tasklist.dossier().getText();
    }

    private String form() {
        return tasklist.find(cssSelector(".task-card .fjs-container")).getText();
    }

    private void reaches(String caseNo, String status) {
        tasklist.until(() -> association.status(caseNo).equals(status));
    }

    private static String step(String caseNo) {
        return association.enterprise().caseOf(caseNo).path("step").asText();
    }

    private static String rosterCase(String caseNo) {
        return association.enterprise().caseOf(caseNo).path("status").asText();
    }
}
