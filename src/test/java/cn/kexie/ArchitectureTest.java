package cn.kexie;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.kexie.platform.ChinaTime;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

/** The roads of the house; a rule that guards nothing fails. */
@DisplayName("架构规则")
@AnalyzeClasses(packages = "cn.kexie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ENGINE_ROOMS = {
        "..process..", "cn.kexie.engine..", "cn.kexie.platform.security.process..", "cn.kexie.demo.."
    };

    private static final Set<String> CLOCKLESS = Set.of("now", "currentTimeMillis", "systemDefaultZone", "systemUTC");

    @ArchTest
    static final ArchRule onlyProcessPackagesAndTheEngineRoomKnowCamunda = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE_ROOMS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("引擎只在 process 包和 cn.kexie.engine 中使用");

    @ArchTest
    static final ArchRule featureRootsKnowNoWeb = noClasses()
            .that(areFeatureRoots())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
            .because("用例不认识 HTTP，HTTP 在 web 包中");

    @ArchTest
    static final ArchRule featureRootsDoNotCallTheirOuterRooms = noClasses()
            .that(areFeatureRoots())
            .should()
            .dependOnClassesThat(resideInAnyPackage("cn.kexie.*.web..", "cn.kexie.*.process..")
                    .and(not(resideInAPackage("cn.kexie.platform.."))))
            .because("web 和 process 依赖用例，用例不依赖它们");

    @ArchTest
    static final ArchRule delegatesAndControllersDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.kexie.*.process..")
            .because("web 只经过用例到达流程");

    @ArchTest
    static final ArchRule registersArePackagePrivate = classes()
            .that()
            .haveSimpleNameEndingWith("Register")
            .should()
            .notBePublic()
            .because("登记簿只由本功能的用例使用");

    @ArchTest
    static final ArchRule featuresFormNoCycles =
            slices().matching("cn.kexie.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule roomsWithinAFeatureFormNoCycles =
            slices().matching("cn.kexie.(*).(*)..").should().beFreeOfCycles().because("房间里的房间也只往一个方向看");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("cn.kexie.(**)").should().beFreeOfCycles().because("根包和里面的房间也不互相看");

    @ArchTest
    static final ArchRule platformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("cn.kexie.platform..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "features",
                    type -> type.getPackageName().startsWith("cn.kexie.")
                            && !type.getPackageName().startsWith("cn.kexie.platform")));

    @ArchTest
    static final ArchRule engineKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("cn.kexie.engine..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "features",
                    type -> type.getPackageName().startsWith("cn.kexie.")
                            && !type.getPackageName().startsWith("cn.kexie.engine")
                            && !type.getPackageName().startsWith("cn.kexie.platform")));

    @ArchTest
    static final ArchRule fieldsAreNotInjected = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .because("依赖经构造函数给出");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(readsTheSystemTime())
            .orShould()
            .callConstructor(Date.class)
            .because("时间取自注入的 Clock，才能演示和测试期限");

    @ArchTest
    static final ArchRule theZoneIsNamedOnce = noClasses()
            .that()
            .areNotAssignableTo(ChinaTime.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "names a zone",
                    call -> Set.of("java.time.ZoneId", "java.time.ZoneOffset")
                                    .contains(call.getTargetOwner().getName())
                            && call.getName().startsWith("of")))
            .because("时区只写在 ChinaTime 中，各处用同一个");

    @ArchTest
    static final ArchRule nothingIsAHelper = noClasses()
            .should()
            .haveNameMatching(".*(Helper|Manager|Util|Utils|Impl|Base)")
            .because("名字应是业务用语");

    @ArchTest
    static final ArchRule delegatesAreNotPublic = classes()
            .that()
            .haveSimpleNameEndingWith("Delegate")
            .should()
            .notBePublic()
            .andShould()
            .resideInAPackage("cn.kexie..process..")
            .because("委托类只由流程模型按 bean 名使用");

    @ArchTest
    static final ArchRule nobodyPrints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("输出经日志");

    @ArchTest
    static final ArchRule beansAreNotMadeTransactionalWhereItDoesNothing = methods()
            .that()
            .areAnnotatedWith("org.springframework.transaction.annotation.Transactional")
            .should()
            .notBePrivate()
            .andShould()
            .notBeFinal();

    private static DescribedPredicate<JavaClass> areFeatureRoots() {
        return DescribedPredicate.describe("feature roots", ArchitectureTest::isFeatureRoot);
    }

    private static boolean isFeatureRoot(JavaClass type) {
        String name = type.getPackageName();
        return name.matches("cn\\.kexie\\.[a-z]+")
                && !Set.of("cn.kexie.platform", "cn.kexie.engine", "cn.kexie.demo")
                        .contains(name);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemTime() {
        return DescribedPredicate.describe("reads the system time", ArchitectureTest::readsTheSystemTime);
    }

    private static boolean readsTheSystemTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean timeful = owner.startsWith("java.time.") || owner.equals("java.lang.System");
        boolean clocked =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return timeful && !clocked && CLOCKLESS.contains(call.getName());
    }
}
