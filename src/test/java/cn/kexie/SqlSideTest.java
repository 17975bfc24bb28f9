package cn.kexie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Packages that do not know each other in Java may still meet in a table; whoever does is listed with its reason. */
@DisplayName("哪个房间写、读哪张表")
class SqlSideTest {

    private static final Path JAVA = Path.of("src/main/java/cn/kexie");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path DECLARED = Path.of("src/test/resources/cn/kexie/sql-side.csv");

    private static final Pattern TABLE = Pattern.compile(
            "(?:create table (?:if not exists )?|alter table \\w+ rename to )(?:kexie\\.)?(\\w+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);
    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert into|update|delete from|truncate)\\s+(?:kexie\\.)?(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?(?:kexie\\.)?(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> owners = new TreeMap<>();
    private static final Map<Access, Path> writes = new LinkedHashMap<>();
    private static final Map<Access, Path> reads = new LinkedHashMap<>();
    private static Set<Access> declaredReaders;

    @BeforeAll
    static void readEverything() throws IOException {
        for (Path migration : files(MIGRATIONS, ".sql")) {
            String room = migration
                    .getFileName()
                    .toString()
                    .replaceFirst("^V[\\d_]+__", "")
                    .split("[_.]")[0];
            found(TABLE, Files.readString(migration)).forEach(table -> owners.put(table, room));
        }
        List<String[]> declared = Files.readAllLines(DECLARED).stream()
                .skip(1)
                .map(line -> line.split(",", 4))
                .toList();
        assertThat(declared).allSatisfy(line -> assertThat(line[3]).isNotBlank());
        declared.stream().filter(line -> line[2].equals("owner")).forEach(line -> owners.put(line[0], line[1]));
        declaredReaders = declared.stream()
                .filter(line -> line[2].equals("reader"))
                .map(line -> new Access(line[1], line[0]))
                .collect(Collectors.toSet());
        for (Path source : files(JAVA, ".java")) {
            String room = JAVA.relativize(source).getName(0).toString();
            TEXT.matcher(Files.readString(source))
                    .results()
                    .map(SqlSideTest::text)
                    .forEach(sql -> {
                        found(WRITE, sql).forEach(table -> writes.putIfAbsent(new Access(room, table), source));
                        found(READ, sql).forEach(table -> reads.putIfAbsent(new Access(room, table), source));
                    });
        }
    }

    @Test
    @DisplayName("只有一个房间写一张表")
    void oneRoomWritesATable() {
        assertThat(owners).hasSizeGreaterThan(50);
        assertThat(writes.entrySet().stream()
                        .filter(write -> foreign(write.getKey()))
                        .map(write -> "%s 写了 %s 的表 %s（%s）：请改为调用 %s 的用例；表确实归 %s 的，在 %s 写明 owner 和理由"
                                .formatted(
                                        write.getKey().room(),
                                        owners.get(write.getKey().table()),
                                        write.getKey().table(),
                                        write.getValue(),
                                        owners.get(write.getKey().table()),
                                        write.getKey().room(),
                                        DECLARED)))
                .isEmpty();
    }

    @Test
    @DisplayName("别的房间读一张表，要说明理由")
    void whoeverReadsAForeignTableSaysWhy() {
        assertThat(reads.entrySet().stream()
                        .filter(read -> foreign(read.getKey()) && !declaredReaders.contains(read.getKey()))
                        .map(read -> "%s 读了 %s 的表 %s（%s）：请改为调用 %s 的用例；非在一条语句中读不可的，在 %s 加一行 reader 和理由"
                                .formatted(
                                        read.getKey().room(),
                                        owners.get(read.getKey().table()),
                                        read.getKey().table(),
                                        read.getValue(),
                                        owners.get(read.getKey().table()),
                                        DECLARED)))
                .isEmpty();
    }

    @Test
    @DisplayName("清单中没有多余的行")
    void declaresNothingThatNobodyReads() {
        Set<Access> unused = new TreeSet<>(declaredReaders);
        unused.removeIf(reader -> reads.containsKey(reader) && foreign(reader));
        assertThat(unused).as("没有人这样读了，请从 %s 删去", DECLARED).isEmpty();
    }

    private static boolean foreign(Access access) {
        return owners.containsKey(access.table()) && !owners.get(access.table()).equals(access.room());
    }

    private static String text(MatchResult literal) {
        return literal.group(1) == null ? literal.group(2) : literal.group(1);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** A room and a table it touches. */
    private record Access(String room, String table) implements Comparable<Access> {

        @Override
        public int compareTo(Access other) {
            return toString().compareTo(other.toString());
        }
    }
}
