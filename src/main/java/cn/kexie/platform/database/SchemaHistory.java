package cn.kexie.platform.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates a database only if this program knows every step it was made by. A step of another version would not be told
 * apart by its number, and the tables it left would be taken for ours.
 */
@Component
class SchemaHistory implements FlywayMigrationStrategy {

    private static final int NAMED = 5;

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final StartTurn turn;

    SchemaHistory(ObjectProvider<EmbeddedPostgres> embedded, StartTurn turn) {
        this.embedded = embedded;
        this.turn = turn;
    }

    @Override
    public void migrate(Flyway flyway) {
        turn.take();
        List<MigrationInfo> strange = Arrays.stream(flyway.info().all())
                .filter(SchemaHistory::isStrange)
                .toList();
        if (!strange.isEmpty()) {
            throw refusal(strange);
        }
        flyway.migrate();
    }

    private static boolean isStrange(MigrationInfo step) {
        MigrationState state = step.getState();
        return step.getVersion() != null
                && state.isApplied()
                && !state.isFailed()
                && (!state.isResolved() || !step.isChecksumMatching());
    }

    /** Whoever has all our steps and more is ahead of us. */
    private DatabaseFailure refusal(List<MigrationInfo> strange) {
        boolean ahead = strange.stream().allMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS);
        return ahead
                ? new DatabaseFailure(
                        "这个数据库由更新的程序版本建立，本程序没有其中的步骤：%s。".formatted(named(strange)), "请改用那个版本的程序启动；旧版本不能打开新版本的数据库。")
                : new DatabaseFailure(
                        "这个数据库由正式发布之前的程序版本建立，不能升级，本程序没有其中的步骤：%s。".formatted(named(strange)),
                        "%s原来的数据没有改动，仍可用原来的程序版本打开。".formatted(advice()));
    }

    private String advice() {
        return embedded.getIfAvailable() == null
                ? "请新建一个空的数据库，把 SPRING_DATASOURCE_URL 指向它，并用 --kexie.data-dir 指定一个新的数据目录，然后重新启动。"
                : "请用 --kexie.data-dir=./data-new 指定一个新的数据目录，或把原来的数据目录改名，然后重新启动。";
    }

    private static String named(List<MigrationInfo> steps) {
        String some = steps.stream()
                .limit(NAMED)
                .map(step -> step.getVersion() + "（" + step.getDescription() + "）")
                .collect(Collectors.joining("、"));
        return steps.size() > NAMED ? "%s 等 %d 个".formatted(some, steps.size()) : some;
    }
}
