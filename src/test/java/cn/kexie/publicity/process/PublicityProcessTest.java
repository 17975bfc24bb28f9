package cn.kexie.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.dossier.DossierSection;
import cn.kexie.engine.EngineBeans;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.web.Reading;
import cn.kexie.publicity.ItemsConfirmed;
import cn.kexie.publicity.ObjectionForm;
import cn.kexie.publicity.ObjectionRules;
import cn.kexie.publicity.Objector;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityItem;
import cn.kexie.publicity.PublicityStatus;
import cn.kexie.publicity.PublicityView;
import cn.kexie.support.process.ProcessTestEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("公示：期满确认、实名异议、只冻结所涉事项")
class PublicityProcessTest {

    private static final String KEY = "publicity";
    private static final String HANDLE = "userTask_handleObjection";
    private static final Objector CLIENT = new Objector("enterprise:91440106MA0000015E", "91440106MA0000015E");
    private static final Objector OTHER = new Objector("enterprise:91440106MA0000016C", null);
    private static final Map<String, Object> UPHOLD =
            Map.of("decision", "UPHOLD", "opinion", "经核实，情况属实", "impartial", true);
    private static final Map<String, Object> DISMISS =
            Map.of("decision", "DISMISS", "opinion", "经核实，情况不实", "impartial", true);

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final ProcessEngine camunda = ProcessTestEngine.processEngine();
    private CasefileInMemory casefile;
    private Cases cases;
    private Deadlines deadlines;
    private PublicityFixture house;
    private String caseNo;
    private String publicityNo;

    @BeforeEach
    void announce() {
        casefile = new CasefileInMemory(engine.clock());
        cases = casefile.cases();
        deadlines = CalendarFixture.deadlines(engine.clock());
        house = new PublicityFixture(
                PublicityBeans.process(camunda), casefile, deadlines, TimeLimitsFixture.of(camunda), engine.clock());
        engine.beans(PublicityBeans.of(house));
        engine.beans(EngineBeans.taskListeners());
        caseNo = newCase();
        publicityNo = announce(3);
    }

    @Test
    @DisplayName("无异议，期满全部确认")
    void confirmsEverythingWithoutObjections() {
        start();
        assertThat(view().status()).isEqualTo(PublicityStatus.OPEN);
        assertThat(view().dueDate()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(view().items()).extracting(PublicityView.Item::key).containsExactly("1", "2", "3");
        engine.advance(Period.ofDays(7));
        assertThat(engine.isEnded(caseNo)).isFalse();

        engine.advance(Period.ofDays(1));

        assertClosed();
        assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).containsExactly("1", "2", "3");
        assertThat(house.publicities().upheld(CaseNo.of(caseNo))).isEmpty();
        assertThat(house.confirmed())
                .containsExactly(new ItemsConfirmed(CaseNo.of(caseNo), publicityNo, List.of("1", "2", "3")));
        assertThat(deadlines.current(CaseNo.of(caseNo))).isEmpty();
        assertThat(engine.hasPassed(caseNo, "subProcess_objection")).isFalse();
    }

    @Test
    @DisplayName("公示之前和结束之后，公众看不到名单")
    void showsTheListOnlyWhileItRuns() {
        assertRefused("UNKNOWN_PUBLICITY", this::view);
        start();
        engine.clock().set(LocalDate.of(2026, 3, 9), LocalTime.of(23, 59));
        assertThat(view().items()).hasSize(3);
        engine.clock().set(LocalDate.of(2026, 3, 10), LocalTime.MIDNIGHT);
        assertThat(view().items()).isEmpty();
        assertThat(view().dueDate()).isNull();
        assertRefused("UNKNOWN_PUBLICITY", () -> house.views().of("GS-2026-999999", 0, 20));
    }

    @Test
    @DisplayName("异议成立，只撤下所涉事项")
    void takesOutTheItemOfAnUpheldObjection() {
        start();
        String objectionNo = object("2", "张三");
        assertThat(view().items()).extracting(PublicityView.Item::frozen).containsExactly(false, true, false);
        assertThat(engine.task(caseNo, HANDLE).getName()).isEqualTo("处理异议");
        handle(objectionNo, UPHOLD);
        assertThat(view().items()).extracting(PublicityView.Item::key).containsExactly("1", "3");
        engine.advance(Period.ofDays(8));

        assertClosed();
        assertThat(house.publicities().upheld(CaseNo.of(caseNo))).containsExactly("2");
        assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).containsExactly("1", "3");
        assertThat(engine.hasPassed(caseNo, "endEvent_objectionHandled")).isTrue();
    }

    @Test
    @DisplayName("公示期内异议不成立，恢复公示")
    void putsTheItemBackWhenAnObjectionIsDismissedInTime() {
        start();
        handle(object("2", "张三"), DISMISS);

        assertThat(view().items()).extracting(PublicityView.Item::frozen).containsOnly(false);
        engine.advance(Period.ofDays(8));
        assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("期满时异议尚未处理：其余事项照常确认，所涉事项等待结论")
    void doesNotHoldBackTheOthers() {
        start();
        String objectionNo = object("2", "张三");
        engine.advance(Period.ofDays(8));
        assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).containsExactly("1", "3");
        assertThat(house.confirmed())
                .containsExactly(new ItemsConfirmed(CaseNo.of(caseNo), publicityNo, List.of("1", "3")));
        assertThat(engine.openTasks(caseNo)).containsExactly(HANDLE);
        assertThat(view().items()).isEmpty();

        handle(objectionNo, DISMISS);

        assertClosed();
        assertThat(house.confirmed())
                .last()
                .isEqualTo(new ItemsConfirmed(CaseNo.of(caseNo), publicityNo, List.of("2")));
        assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).containsExactly("1", "2", "3");
    }

    @Test
    @DisplayName("同一事项的几个异议都处理完才解除冻结")
    void keepsTheItemFrozenUntilItsLastObjection() {
        start();
        String first = object("1", "张三");
        String second = file("1", "李四", OTHER);
        handle(first, DISMISS);
        assertThat(view().items().get(0).frozen()).isTrue();
        handle(second, DISMISS);
        assertThat(view().items().get(0).frozen()).isFalse();
    }

    @Test
    @DisplayName("一个异议成立后，其余异议不成立也不恢复")
    void keepsAnItemOutOnceAnObjectionIsUpheld() {
        start();
        String first = object("1", "张三");
        String second = file("1", "李四", OTHER);
        handle(first, UPHOLD);
        handle(second, DISMISS);

        assertThat(house.publicities().upheld(CaseNo.of(caseNo))).containsExactly("1");
        assertRefused("ITEM_REMOVED", () -> object("1", "王五"));
    }

    @Test
    @DisplayName("逾期的异议不接受，计时器尚未运行也一样")
    void refusesALateObjection() {
        start();
        engine.clock().set(LocalDate.of(2026, 3, 10), LocalTime.MIDNIGHT);

        assertRefused("PUBLICITY_ENDED", () -> object("1", "张三"));
        assertThat(engine.openTasks(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("名单外的事项、同一人经别的单位重复的异议被退回，什么也不留下")
    void refusesWhatIsNotInTheListAndDoubles() {
        start();
        assertThatThrownBy(() -> object("9", "张三"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/item")));
        String objectionNo = object("1", "张三");
        assertThatThrownBy(() -> file("1", "张 三", OTHER)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("ALREADY_OBJECTED");
            assertThat(refusal.properties()).containsEntry("objectionNo", objectionNo);
        });
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("不写理由不能作出结论")
    void refusesAVerdictWithoutReason() {
        start();
        String objectionNo = object("1", "张三");

        assertThatThrownBy(() -> handle(objectionNo, Map.of("decision", "DISMISS")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> handle(objectionNo, Map.of("decision", "DISMISS", "opinion", "  ", "impartial", true)))
                .isInstanceOf(Refusal.class);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("同一单位对同一事项的其后的陈述并入正在处理的异议，一件任务、一个答复")
    void joinsWhatTheSameKeySaysOfTheSameItem() {
        start();
        String objectionNo = file("1", "示例甲", CLIENT);
        engine.clock().set(LocalDate.of(2026, 3, 4), LocalTime.of(14, 20));
        assertThat(file("1", "示例乙", CLIENT)).isEqualTo(objectionNo);
        assertThat(file("1", "示例甲", CLIENT)).isEqualTo(objectionNo);
        String other = file("1", "示例丙", OTHER);
        String otherItem = file("2", "示例甲", CLIENT);

        assertThat(List.of(objectionNo, other, otherItem)).doesNotHaveDuplicates();
        assertThat(tasks()).hasSize(3);
        assertThat(house.objections()
                        .of(publicityNo, objectionNo, CLIENT.principal())
                        .statements())
                .isEqualTo(3);
        assertThat(rowsOf(objectionNo))
                .contains("异议人=示例甲", "异议人（第 2 次陈述）=示例乙", "提出时间（第 2 次陈述）=2026-03-04 14:20", "异议人（第 3 次陈述）=示例甲")
                .doesNotContain("异议人（第 4 次陈述）=示例丙");
        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting("text")
                .contains("异议 %s 收到第 2 次陈述，并入办理".formatted(objectionNo));

        handle(objectionNo, DISMISS);
        assertThat(rowsOf(objectionNo)).noneMatch(row -> row.contains("示例甲") || row.contains("示例乙"));
        assertThat(file("1", "示例乙", CLIENT)).as("decided, it is a new one").isNotEqualTo(objectionNo);
    }

    @Test
    @DisplayName("并入的陈述有限：次数、字数都有上限，超出时请等待答复")
    void refusesEverMoreStatements() {
        start();
        String objectionNo = file("1", "示例甲", CLIENT);
        for (int i = 2; i <= 10; i++) {
            file("1", "示例乙", CLIENT);
        }
        refusedAsFull(objectionNo, form("1", "示例丙"));

        String long1 = file("2", "示例甲", CLIENT);
        ObjectionForm longest = new ObjectionForm("2", "示例甲", "13800138000", "事".repeat(2000), List.of());
        for (int i = 1; i <= 4; i++) {
            house.objections().file(publicityNo, Reading.faultless(longest), CLIENT);
        }
        refusedAsFull(long1, longest);
        assertThat(tasks()).hasSize(2);
    }

    private void refusedAsFull(String objectionNo, ObjectionForm form) {
        assertThatThrownBy(() -> house.objections().file(publicityNo, Reading.faultless(form), CLIENT))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("OBJECTIONS_PENDING");
                    assertThat(refusal.detail()).contains(objectionNo, "请等待答复");
                    assertThat(refusal.properties()).containsEntry("objectionNo", objectionNo);
                });
    }

    private String file(String item, String name, Objector objector) {
        return house.objections()
                .file(publicityNo, Reading.faultless(form(item, name)), objector)
                .objectionNo();
    }

    private List<String> rowsOf(String objectionNo) {
        return house.views().sections(CaseNo.of(caseNo)).stream()
                .filter(section -> section.title().contains(objectionNo))
                .flatMap(section -> section.rows().stream())
                .map(DossierSection.Row.class::cast)
                .map(row -> row.label() + "=" + row.value())
                .toList();
    }

    @Test
    @DisplayName("处理人须声明没有利害关系")
    void refusesAVerdictWithoutDeclaration() {
        start();
        String objectionNo = object("1", "张三");
        assertThatThrownBy(() -> handle(objectionNo, Map.of("decision", "DISMISS", "opinion", "经核实，情况不实")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults().get(0).pointer()).isEqualTo("/impartial"));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("不能处理自己提出的异议")
    void refusesTheVerdictOfTheOneWhoObjected() {
        start();
        house.objections().file(publicityNo, Reading.faultless(form("1", "张三")), new Objector("staff:secretary", null));
        camunda.getIdentityService().setAuthentication("secretary", List.of("secretariat.KX440106-0001"));
        try {
            assertRefused("OWN_OBJECTION", () -> handle(publicityNo + "-1", DISMISS));
        } finally {
            camunda.getIdentityService().clearAuthentication();
        }
    }

    @Test
    @DisplayName("业务规定应当回避的人不能作出结论")
    void refusesTheVerdictOfWhomTheProcedureExcludes() {
        house.rules(new ObjectionRules() {
            @Override
            public Optional<String> obstacle(CaseNo file, String item, UserId userId) {
                return item.equals("1") ? Optional.of("您参与了评审，应当回避") : Optional.empty();
            }
        });
        start();
        String first = object("1", "张三");
        handle(object("2", "张三"), DISMISS);
        assertRefused("MAY_NOT_HANDLE", () -> handle(first, DISMISS));
        assertThat(tasks()).hasSize(1);
    }

    @Test
    @DisplayName("证据归入案卷，只能用自己上传的附件")
    void filesTheEvidenceWithTheCase() {
        start();
        String own = casefile.attachment(CLIENT.creditCode());
        String foreign = casefile.attachment("91440300MA5DA1234X");

        String objectionNo = object("1", "张三", own, own);

        assertThat(casefile.materials().of(CaseNo.of(caseNo)))
                .extracting(Material::item)
                .containsExactly("OBJECTION_EVIDENCE/" + objectionNo + "/1");
        assertThatThrownBy(() -> object("2", "张三", foreign))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("ATTACHMENT_UNKNOWN")));
    }

    @Test
    @DisplayName("同一份证据写两遍算一份")
    void countsEvidenceNamedTwiceOnce() {
        start();
        String objectionNo = object("1", "示例甲", evidence(10));
        object("1", "示例甲", evidence(10));
        object("1", "示例甲", evidence(9));
        String last = evidence(1)[0];
        assertThat(object("1", "示例甲", last, last)).isEqualTo(objectionNo);
        assertThat(casefile.materials().of(CaseNo.of(caseNo))).hasSize(30);
    }

    private String[] evidence(int files) {
        return Stream.generate(() -> casefile.attachment(CLIENT.creditCode()))
                .limit(files)
                .toArray(String[]::new);
    }

    @Test
    @DisplayName("长名单分页公示，卷宗只列有异议的")
    void pagesALongList() {
        publicityNo = announce(450);
        start();
        object("17", "张三");

        assertThat(house.views().of(publicityNo, 2, 200).items()).hasSize(50);
        assertThat(house.views().of(publicityNo, 2, 200).totalElements()).isEqualTo(450);
        assertThat(house.views().of(publicityNo, 2, 200).hasMore()).isFalse();
        assertThat(house.views().sections(CaseNo.of(caseNo)).get(1).rows()).hasSize(1);
        assertThat(house.views().sections(CaseNo.of(caseNo)).get(1).title()).contains("共 450 项");
    }

    @Test
    @DisplayName("提出人看得到答复，别人看不到；进展里没有个人信息")
    void answersTheOneWhoObjectedAlone() {
        start();
        String objectionNo = object("1", "张三");
        assertThat(house.objections()
                        .of(publicityNo, objectionNo, CLIENT.principal())
                        .status())
                .isEqualTo("PENDING");
        handle(objectionNo, DISMISS);

        assertThat(house.objections().of(publicityNo, objectionNo, CLIENT.principal()))
                .satisfies(view -> assertThat(view.status()).isEqualTo("DISMISS"))
                .satisfies(view -> assertThat(view.answer()).contains("情况不实"));
        assertRefused(
                "UNKNOWN_OBJECTION",
                () -> house.objections().of(publicityNo, objectionNo, "enterprise:91440300MA5D000000"));
        assertRefused(
                "UNKNOWN_OBJECTION", () -> house.objections().of("GS-2026-000009", objectionNo, CLIENT.principal()));
        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting(TimelineEntry::text)
                .noneMatch(text -> text.contains("张三"));
        assertThat(camunda.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("张三"));
    }

    @Test
    @DisplayName("卷宗列出名单和异议，供秘书处核实；办结后不再写明异议人")
    void showsListAndObjectionsInTheDossier() {
        assertThat(house.views().sections(new CaseNo("PCL-2026-999999"))).isEmpty();
        start();
        assertThat(house.views().sections(CaseNo.of(caseNo))).hasSize(1);
        handle(object("1", "张三"), UPHOLD);
        object("2", "李四");

        assertThat(house.views().sections(CaseNo.of(caseNo)))
                .extracting(section -> section.rows().toString())
                .satisfiesExactly(
                        pending -> assertThat(pending).contains("李四", "13800138000"),
                        list -> assertThat(list).contains("异议成立", "异议处理中"),
                        handled -> assertThat(handled).contains("异议成立").doesNotContain("张三", "13800138000"));
    }

    @Test
    @DisplayName("异议任务交秘书处，期限 15 个工作日，逐步提醒")
    void givesEveryObjectionADeadlineOfItsOwn() {
        start();
        object("1", "张三");
        engine.advance(Period.ofDays(1));
        object("2", "李四");

        assertThat(tasks()).extracting(Task::getDueDate).doesNotHaveDuplicates().hasSize(2);
        assertThat(camunda.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("secretariat.KX440106-0001")
                        .count())
                .isEqualTo(2);
        engine.advance(Period.ofDays(30));
        assertThat(tasks()).extracting(Task::getPriority).containsOnly(100);
    }

    @Test
    @DisplayName("名单为空或者事项重复，不予登记")
    void announcesNoEmptyAndNoDoubledList() {
        assertThatThrownBy(() -> house.publicities().announce(CaseNo.of(caseNo), "公示", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> house.publicities()
                        .announce(
                                CaseNo.of(caseNo),
                                "公示",
                                List.of(new PublicityItem("1", "甲"), new PublicityItem("1", "乙"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("案件先行了结的公示随之终止，同一案件可以再次公示")
    void cancelsAnUnfinishedPublicity() {
        start();
        camunda.getRuntimeService()
                .deleteProcessInstance(
                        camunda.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(caseNo)
                                .singleResult()
                                .getId(),
                        "撤回");
        deadlines.endAll(CaseNo.of(caseNo));
        assertThat(view().items()).isEmpty();
        assertRefused("PUBLICITY_ENDED", () -> object("1", "张三"));

        String second = announce(1);

        assertThat(view().status()).isEqualTo(PublicityStatus.CANCELLED);
        start();
        assertThat(house.views().of(second, 0, 20).items()).hasSize(1);
    }

    @Test
    @DisplayName("撤回案件时终止公示，名单随即不再显示")
    void hidesTheListOfACancelledPublicity() {
        start();

        house.publicities().cancel(CaseNo.of(caseNo));

        assertThat(view().status()).isEqualTo(PublicityStatus.CANCELLED);
        assertThat(view().items()).isEmpty();
        assertRefused("PUBLICITY_ENDED", () -> object("1", "张三"));
    }

    @Test
    @DisplayName("任意异议和结论：每个事项终归确认或者撤下，且只通知一次")
    void settlesEveryItemOnceWhateverHappens() {
        Random random = new Random(20260302);
        for (int round = 0; round < 8; round++) {
            caseNo = newCase();
            publicityNo = announce(4);
            start();
            Set<String> upheld = new HashSet<>();
            for (int step = 0; step < 10; step++) {
                act(random, step, upheld);
            }
            engine.fireTimer(caseNo, "event_publicityPeriodEnded");
            tasks().forEach(task -> decide(task, random.nextBoolean(), upheld));

            assertClosed();
            assertThat(house.publicities().upheld(CaseNo.of(caseNo))).isEqualTo(upheld);
            Set<String> confirmed = new HashSet<>(Set.of("1", "2", "3", "4"));
            confirmed.removeAll(upheld);
            assertThat(house.publicities().confirmed(CaseNo.of(caseNo))).isEqualTo(confirmed);
            assertThat(told()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(confirmed);
        }
    }

    @Test
    @DisplayName("由别的流程调用：传入标题，得到结果")
    void answersTheProcedureThatCalledIt() {
        Deployment caller = camunda.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "publicity-caller.bpmn",
                        Bpmn.readModelFromFile(Path.of("src/test/resources/process-tests/publicity-caller.bpmn")
                                .toFile()))
                .deploy();
        try {
            engine.start(
                    "publicity-caller",
                    caseNo,
                    Map.of("objectionGroup", "secretariat.KX440106-0001", "publicityTitle", "拟入会名单公示"));
            handle(object("3", "张三"), UPHOLD);
            engine.advance(Period.ofDays(8));

            assertThat(engine.variable(caseNo, "publicity-caller", "publicityOutcome"))
                    .isEqualTo("CONFIRMED");
            assertThat(engine.isEnded(caseNo)).isTrue();
        } finally {
            camunda.getRepositoryService().deleteDeployment(caller.getId(), true);
        }
    }

    private void act(Random random, int step, Set<String> upheld) {
        List<Task> open = tasks();
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            decide(open.get(random.nextInt(open.size())), random.nextInt(4) > 0, upheld);
            return;
        }
        String key = String.valueOf(1 + random.nextInt(4));
        if (upheld.contains(key)) {
            assertRefused("ITEM_REMOVED", () -> object(key, "异议人" + step));
        } else {
            object(key, "异议人" + step);
        }
    }

    private void decide(Task task, boolean dismiss, Set<String> upheld) {
        String objectionNo = objectionNo(task);
        String key = house.objections()
                .of(publicityNo, objectionNo, CLIENT.principal())
                .item();
        handle(objectionNo, dismiss ? DISMISS : UPHOLD);
        if (!dismiss) {
            upheld.add(key);
        }
    }

    private List<String> told() {
        return house.confirmed().stream()
                .filter(event -> event.publicityNo().equals(publicityNo))
                .flatMap(event -> event.keys().stream())
                .toList();
    }

    private String announce(int items) {
        List<PublicityItem> list = new ArrayList<>();
        IntStream.rangeClosed(1, items).forEach(i -> list.add(new PublicityItem(String.valueOf(i), "事项" + i)));
        return house.publicities().announce(CaseNo.of(caseNo), "拟入会名单公示", list);
    }

    private void start() {
        engine.start(KEY, caseNo, Map.of("objectionGroup", "secretariat.KX440106-0001", "publicityTitle", "拟入会名单公示"));
    }

    private String object(String key, String name, String... evidence) {
        return house.objections()
                .file(
                        publicityNo,
                        Reading.faultless(
                                new ObjectionForm(key, name, "13800138000", "不符合入会条件，证据附后", List.of(evidence))),
                        CLIENT)
                .objectionNo();
    }

    private static ObjectionForm form(String key, String name) {
        return new ObjectionForm(key, name, "13800138000", "不符合入会条件，证据附后", List.of());
    }

    private void handle(String objectionNo, Map<String, Object> answers) {
        String taskId = tasks().stream()
                .filter(task -> objectionNo(task).equals(objectionNo))
                .findFirst()
                .orElseThrow()
                .getId();
        camunda.getFormService().submitTaskForm(taskId, new HashMap<>(answers));
    }

    private String objectionNo(Task task) {
        return (String) camunda.getTaskService().getVariable(task.getId(), "objectionNo");
    }

    private List<Task> tasks() {
        return camunda.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(HANDLE)
                .list();
    }

    private PublicityView view() {
        return house.views().of(publicityNo, 0, 20);
    }

    private String newCase() {
        return cases.open(new NewCase(
                        "parcel",
                        "PCL",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "天河示例软件有限公司"),
                        new Authority("440106", "天河区科学技术协会"),
                        false))
                .value();
    }

    private void assertClosed() {
        assertThat(engine.isEnded(caseNo)).isTrue();
        assertThat(view().status()).isEqualTo(PublicityStatus.CLOSED);
        assertThat(engine.variable(caseNo, KEY, "publicityOutcome")).isEqualTo("CONFIRMED");
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
