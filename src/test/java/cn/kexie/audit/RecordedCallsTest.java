package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every road into the application is looked along: a call of the REST interface or a step of a process that changes something
 * leads to a record, and a view is recorded itself, or there is a reason here why not. A new call without either fails.
 */
@DisplayName("审计没有遗漏：每个接口、每个流程步骤都有记录，或者说明为什么不记")
class RecordedCallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.kexie");

    private static final String PUBLIC = "公开的内容，没有个人信息";
    private static final String REGISTER = "登记的单位和事项，没有个人信息";
    private static final String OWN_CASE = "案件的状态、期限和文书目录：单位和机关的名称，没有个人信息";
    private static final String ARRANGES = "只为待办任务准备期限或者选项，决定由随后的步骤记录";

    /** Changes nothing that is decided, counted or about a person. */
    private static final Map<String, String> NOTHING_TO_RECORD = Map.ofEntries(
            Map.entry("EstablishmentController.precheck", "什么也不保存"),
            Map.entry("MattersController.precheck", "什么也不保存"),
            Map.entry("BoardController.save", "每次保存在评分留痕 score_version 中记一行，逐表相连（ADR 0036）"),
            Map.entry("ContestEntriesController.admit", "逐件办结形式审查任务，各记 CASE_DECIDED 和 CASE_MOVED"),
            Map.entry("AttachmentsController.upload", "文件随案件提交时才有意义，那时记 CASE_OPENED 或者 CORRECTIONS_ANSWERED"),
            Map.entry("ContainerErrors.show", "出错的答复"),
            Map.entry("RemindTaskListener.notify", "提醒，不是决定"),
            Map.entry("EscalateTaskListener.notify", "提醒，不是决定"),
            Map.entry("RequireImpartialTaskListener.notify", "只检查，不合者拒绝"),
            Map.entry("OtherPersonTaskListener.notify", "只检查，不合者拒绝"),
            Map.entry("DossierController.search", "只查自己看得到的任务卡片，什么也不改"),
            Map.entry("TakenOverListener.notify", "受理之后重新确定由哪一级决定；受理由 CASE_MOVED 记录"),
            Map.entry("InvolveBodyDelegate.execute", "流程写明的机关得以参与；它的意见由 CASE_DECIDED 记录"),
            Map.entry("GiveOutcomeDelegate.execute", "留下已由 CASE_DECIDED 记录的决定，或者流程写明的常量"),
            Map.entry("OfferStaffDelegate.execute", ARRANGES),
            Map.entry("KeepAnswersTaskListener.notify", "与决定同一次办结，决定由 CASE_DECIDED 记录"),
            Map.entry("DetermineEligibilityDelegate.execute", "只取出资格认定的结果；认定由 CASE_OPENED 或者 CORRECTIONS_ANSWERED 记录"),
            Map.entry("NameHearersDelegate.execute", "只确定由谁复核；复核结论由 CASE_DECIDED 记录"),
            Map.entry("AgreeTransferDelegate.execute", "只算出生效的日期；同意由 CASE_DECIDED 记录，转会由 CASE_MOVED 记录"),
            Map.entry("WeighVoteDelegate.execute", "只比较票数；投票由 BALLOT_CAST 记录，决定由 CASE_DECIDED 记录"),
            Map.entry("RecordPublicityResultDelegate.execute", "公示结果由公示自己的案件记录 CASE_MOVED"),
            Map.entry("RecordPublicityDelegate.execute", "公示结果由公示自己的案件记录 CASE_MOVED"),
            Map.entry("PapersAheadController.ahead", "试办以后撤销，什么也不改变；办结时照常记录"),
            Map.entry("WebhooksController.ping", "试验通知，与案件无关"),
            Map.entry("WebhooksController.again", "每条通知自有投递记录，内容不变"),
            Map.entry("WebhooksController.allAgain", "每条通知自有投递记录，内容不变"),
            Map.entry("ResumeExaminationDelegate.execute", ARRANGES));

    /** Show nobody's personal data. */
    private static final Map<String, String> NOTHING_PERSONAL = Map.ofEntries(
            Map.entry("EstablishmentController.get", OWN_CASE),
            Map.entry("RosterController.get", OWN_CASE),
            Map.entry("EntryController.get", OWN_CASE),
            Map.entry("MemberApplicationController.get", OWN_CASE),
            Map.entry("CasesController.get", OWN_CASE),
            Map.entry("CasesController.list", OWN_CASE),
            Map.entry("CasesController.documents", OWN_CASE),
            Map.entry("CasesController.timeline", "写明由哪个角色办理，没有姓名"),
            Map.entry("RouteController.route", "流程的环节和期限，工作人员的姓名；没有申请人的个人信息"),
            Map.entry("RosterTemplateController.template", "空白模板"),
            Map.entry("ResultsController.page", "作品名称、得分和名次，没有个人信息"),
            Map.entry("ReleasesController.page", "版次：模型文件的名称和摘要"),
            Map.entry("ReleasesController.release", "版次：模型文件的名称和摘要"),
            Map.entry("ReleasesController.changes", "版次：模型文件之间的差别"),
            Map.entry("MattersController.list", PUBLIC),
            Map.entry("MattersController.guide", PUBLIC),
            Map.entry("ReleasesController.file", "流程模型、规则表和表单，没有个人信息"),
            Map.entry("ApiClientController.list", "单位的名称和密钥编号"),
            Map.entry("MemberLifeController.settings", "企业科协的设置"),
            Map.entry("VerificationPageController.form", PUBLIC),
            Map.entry("VerificationPageController.result", PUBLIC),
            Map.entry("VerificationController.verify", PUBLIC),
            Map.entry("AssociationController.page", "名录公开的负责人姓名，没有联系方式"),
            Map.entry("AssociationController.get", "名录公开的负责人姓名，没有联系方式"),
            Map.entry("RegistersController.registers", REGISTER),
            Map.entry("RegistersController.entries", REGISTER),
            Map.entry("RegistersController.entry", REGISTER),
            Map.entry("RegistersController.figures", REGISTER),
            Map.entry("RegistersController.entrySheet", REGISTER),
            Map.entry("RegisterPagesController.registers", PUBLIC),
            Map.entry("RegisterPagesController.entries", PUBLIC),
            Map.entry("RegisterPagesController.entry", PUBLIC),
            Map.entry("AssociationPagesController.associations", PUBLIC),
            Map.entry("AssociationPagesController.association", "名录公开的负责人姓名，没有联系方式"),
            Map.entry("PublicityPageController.list", "公示的标题、期限和机关，没有名单"),
            Map.entry("PublicityPageController.page", "依规定公示的内容"),
            Map.entry("GuidePagesController.list", PUBLIC),
            Map.entry("GuidePagesController.guide", PUBLIC),
            Map.entry("ContestPagesController.list", PUBLIC),
            Map.entry("ContestPagesController.contest", "作品名称、申报单位、得分和名次，没有个人信息"),
            Map.entry("PublicityController.get", "依规定公示的内容；异议的详情另记 OBJECTION_VIEWED"),
            Map.entry("ContestController.get", PUBLIC),
            Map.entry("ContestController.page", PUBLIC),
            Map.entry("AuditController.head", "只有散列"),
            Map.entry("PersonalDataController.erasure", "删除的结论：日期、件数和理由，没有姓名"),
            Map.entry("PrivacyNoticeController.notice", PUBLIC),
            Map.entry("PrivacyPageController.page", PUBLIC),
            Map.entry("LoginController.page", "登录页；登录由 StaffLogins 记录"),
            Map.entry("LoginController.password", "登录页；登录由 StaffLogins 记录"),
            Map.entry("LoginController.again", "登录页；登录由 StaffLogins 记录"),
            Map.entry("LoginController.farewell", "退出后的页面；退出另记 LOGOUT"),
            Map.entry("LoginScriptController.script", PUBLIC),
            Map.entry("StaffIdentityController.list", "工作人员的账号和身份提供方的编号，没有姓名"),
            Map.entry("AuditController.verification", "只有结论"),
            Map.entry("ClockController.now", "演示时钟"),
            Map.entry("DossierController.done", "案件编号和步骤名称"),
            Map.entry("DossierController.cards", "案件编号、单位名称和期限"),
            Map.entry("CaseStatisticsController.figures", "只有件数"),
            Map.entry("CaseStatisticsController.figureSheet", "只有件数"),
            Map.entry("HandoversController.held", "案件编号、步骤名称和签收的同事"),
            Map.entry("HandoversController.colleagues", "可以接手的同组同事；转交另有记录"),
            Map.entry("TaskOperationsController.associates", "可以征求意见的同事；委派、加签、抄送另有记录"),
            Map.entry("BoardPagesController.board", "按流程、状态、机关和城市汇总的件数"),
            Map.entry("BoardPagesController.cases", "案件编号、单位名称、环节和期限，范围与查阅案件的权限相同"),
            Map.entry("BoardPagesController.sheet", "案件编号、单位名称、环节和期限的表，范围与查阅案件的权限相同"),
            Map.entry("StuckCasesController.list", "停住的案件的编号和环节，没有个人信息；重试另有记录"),
            Map.entry("StuckCasesPage.page", "停住的案件的编号和环节，没有个人信息；重试另有记录"),
            Map.entry("CopiesController.list", "案件编号、单位名称和抄送的同事"),
            Map.entry("ProgressPageController.page", "案件的状态、期限和经过，写明由哪个角色办理；链接由申请单位取得，另记 PROGRESS_LINK_MADE"),
            Map.entry("WebhooksController.get", "本单位登记的网址，没有密钥"),
            Map.entry("WebhooksController.list", "案件编号和发生了什么，没有个人信息"),
            Map.entry("StartPageController.start", PUBLIC),
            Map.entry("RankingPictureController.works", "盲评编号和得分"),
            Map.entry("RankingPictureController.overview", "得分的分布"));

    @Test
    void everyChangeLeadsToARecord() {
        Set<String> silent = new TreeSet<>();
        roads().forEach((name, method) -> {
            if (!isView(method) && !name.matches("Open\\w+Delegate\\.execute") && !leadsToARecord(method)) {
                silent.add(name);
            }
        });
        assertThat(silent).isEqualTo(new TreeSet<>(NOTHING_TO_RECORD.keySet()));
    }

    @Test
    void everyViewIsRecordedOrShowsNothingPersonal() {
        Set<String> silent = new TreeSet<>();
        roads().forEach((name, method) -> {
            if (isView(method) && !leadsToARecord(method)) {
                silent.add(name);
            }
        });
        assertThat(silent).isEqualTo(new TreeSet<>(NOTHING_PERSONAL.keySet()));
    }

    @Test
    void giveReasons() {
        assertThat(Stream.concat(NOTHING_TO_RECORD.values().stream(), NOTHING_PERSONAL.values().stream()))
                .allMatch(reason -> reason.length() >= 4);
    }

    /** Handlers of requests, and what processes call; of two with one name the one that leads nowhere counts. */
    private static Map<String, JavaMethod> roads() {
        Map<String, JavaMethod> roads = new TreeMap<>();
        CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> isHandler(method) || isCalledByProcesses(method))
                .forEach(method -> roads.merge(
                        method.getOwner().getSimpleName() + "." + method.getName(),
                        method,
                        (one, other) -> leadsToARecord(one) ? other : one));
        return roads;
    }

    private static boolean isHandler(JavaMethod method) {
        return mapping(method).findAny().isPresent();
    }

    private static boolean isView(JavaMethod method) {
        return mapping(method).anyMatch(name -> name.equals("GetMapping"));
    }

    private static Stream<String> mapping(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getSimpleName)
                .filter(name -> name.endsWith("Mapping"));
    }

    private static boolean isCalledByProcesses(JavaMethod method) {
        String owner = method.getOwner().getSimpleName();
        return owner.endsWith("Delegate") && method.getName().equals("execute")
                || owner.endsWith("Listener") && method.getName().equals("notify");
    }

    private static boolean leadsToARecord(JavaCodeUnit start) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(start));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaCodeUnit at = open.pop();
            if (isRecord(at)) {
                return true;
            }
            Stream.of(at.getCallsFromSelf(), at.getMethodReferencesFromSelf(), at.getConstructorReferencesFromSelf())
                    .flatMap(Set::stream)
                    .flatMap(RecordedCallsTest::targets)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return false;
    }

    private static boolean isRecord(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Audited.class)
                || unit.getOwner().isEquivalentTo(AuditTrail.class)
                        && unit.getName().equals("record");
    }

    private static final Map<String, List<JavaCodeUnit>> TARGETS = new HashMap<>();

    /** What is called, and whatever may stand behind it. */
    private static Stream<JavaCodeUnit> targets(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target
                        && target.getOwner().getName().startsWith("cn.kexie")
                ? TARGETS.computeIfAbsent(target.getFullName(), name -> behind(target)).stream()
                : Stream.empty();
    }

    private static List<JavaCodeUnit> behind(CodeUnitAccessTarget target) {
        List<String> parameters = names(target.getRawParameterTypes());
        return Stream.concat(Stream.of(target.getOwner()), target.getOwner().getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && names(unit.getRawParameterTypes()).equals(parameters))
                .toList();
    }

    private static List<String> names(List<JavaClass> types) {
        return types.stream().map(JavaClass::getName).toList();
    }
}
