package cn.kexie.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * 核验审计记录: {@code java -jar kexie.jar --verify-audit}. Starts nothing but the connection to the database; ends with 1 and
 * names the first broken row when there is one, else with 0.
 */
public final class AuditCommand {

    private static final String NAME = "--verify-audit";

    private AuditCommand() {}

    public static boolean isMeant(String[] arguments) {
        return Arrays.asList(arguments).contains(NAME);
    }

    /** @return the exit code */
    public static int run(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return run(arguments, out);
    }

    static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Registers.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(arguments)) {
            AuditVerdict verdict = context.getBean(AuditVerification.class).verify();
            out.println(text(verdict));
            return verdict.intact() ? 0 : 1;
        }
    }

    private static String text(AuditVerdict verdict) {
        return verdict.intact()
                ? "审计记录完整：%d 条，评分留痕 %d 行，锚点 %d 处相符；链尾 %s"
                        .formatted(
                                verdict.rows(),
                                verdict.furtherRows(),
                                verdict.anchors(),
                                verdict.head().hash())
                : "审计记录被动过：%s（共 %d 条）".formatted(verdict.firstBroken().text(), verdict.rows());
    }

    /** No stereotype: the application itself must not find it. */
    @ComponentScan(
            basePackages = "cn.kexie.platform.database",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.EmbeddedDatabaseConfiguration"))
    @ComponentScan(
            basePackages = "cn.kexie",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = FurtherChain.class))
    @Import({JdbcAuditRegister.class, AuditAnchors.class, AuditVerification.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Registers {

        /** Nothing is written here, so no time is told. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }
    }
}
