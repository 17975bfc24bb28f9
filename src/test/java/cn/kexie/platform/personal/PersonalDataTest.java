package cn.kexie.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("个人信息加密")
class PersonalDataTest {

    private static final SealedColumn NAMES = new SealedColumn("person", "name", "person_no", "since");
    private static final SealedPlace NAME = NAMES.of("P-1", LocalDate.of(2026, 5, 1));
    private static final SealedPlace MOBILE =
            new SealedColumn("person", "mobile", "person_no", "since").of("P-1", LocalDate.of(2026, 5, 1));

    private final PersonalData personal = PersonalData.withNewKeys();

    @Test
    void whatIsSealedOpensAndNothingOfItShows() {
        String sealed = personal.seal(NAME, "张样例");
        assertThat(sealed).doesNotContain("张样例").isNotEqualTo(personal.seal(NAME, "张样例"));
        assertThat(personal.open(NAME, sealed)).isEqualTo("张样例");
        assertThat(personal.seal(NAME, null)).isNull();
        assertThat(personal.open(NAME, null)).isNull();
    }

    @Test
    void aSealedTextOpensInItsOwnColumnOnlyAndUnchanged() {
        String sealed = personal.seal(NAME, "张样例");
        assertThatThrownBy(() -> personal.open(MOBILE, sealed)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> personal.open(NAME, sealed.substring(0, sealed.length() - 2) + "AA"))
                .isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> personal.open(NAME, "张样例")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> PersonalData.withNewKeys().open(NAME, sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aSealedTextOpensInItsOwnRowOnlyAndTheRefusalDoesNotTellIt() {
        String sealed = personal.seal(NAME, "张样例");
        assertThatThrownBy(() -> personal.open(NAMES.of("P-2", LocalDate.of(2026, 5, 1)), sealed))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("person.name [P-2, 2026-05-01]")
                .hasMessageNotContaining("张样例")
                .hasMessageNotContaining(sealed);
        assertThatThrownBy(() -> personal.open(NAMES.of("P-1", LocalDate.of(2026, 5, 2)), sealed))
                .isInstanceOf(BrokenSeal.class);
        assertThat(personal.open(NAMES.of("P-1", LocalDate.of(2026, 5, 1)), sealed))
                .isEqualTo("张样例");
    }

    @Test
    void partsOfAKeyDoNotRunIntoEachOther() {
        SealedColumn column = new SealedColumn("person", "name", "one", "other");
        String sealed = personal.seal(column.of("1", "12"), "张样例");
        assertThatThrownBy(() -> personal.open(column.of("11", "2"), sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void aMomentIsTheSameAsPostgresqlKeepsIt() {
        SealedColumn column = new SealedColumn("person", "name", "at");
        OffsetDateTime at = OffsetDateTime.parse("2026-05-01T09:00:00.123456789+08:00");
        String sealed = personal.seal(column.of(at), "张样例");
        Timestamp read = Timestamp.from(Instant.parse("2026-05-01T01:00:00.123457Z"));
        assertThat(personal.open(column.of(read), sealed)).isEqualTo("张样例");
    }

    @Test
    void aPlaceNamesItsWholeRow() {
        assertThatThrownBy(() -> NAMES.of("P-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SealedColumn("person", "name", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> personal.seal(NAMES.of("P-1", 1.5), "张样例"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePersonHasOneKeyHoweverTheNameIsSpaced() {
        assertThat(personal.personKey("欧阳 样例", "13800138000")).isEqualTo(personal.personKey("欧阳·样例", "13800138000 "));
        assertThat(personal.personKey("张样例", "13800138000"))
                .isNotEqualTo(personal.personKey("张样例", "13800138001"))
                .isNotEqualTo(personal.nameKey("张样例"))
                .isNotEqualTo(PersonalData.withNewKeys().personKey("张样例", "13800138000"));
    }

    @Test
    void newKeysSealAndOldOnesStillOpen() {
        PersonalDataKeys old = PersonalDataKeys.generated();
        PersonalData before = new PersonalData(old);
        PersonalData after = new PersonalData(old.withNext().promoted());
        String sealed = before.seal(NAME, "张样例");
        assertThat(after.open(NAME, sealed)).isEqualTo("张样例");
        assertThat(after.seal(NAME, "张样例")).startsWith(after.prefix()).doesNotStartWith(before.prefix());
        assertThat(after.nameKey("张样例")).isEqualTo(before.nameKey("张样例"));
        assertThat(after.keyIds()).containsAll(before.keyIds()).hasSize(2);
    }

    @Test
    void aKeyIsKnownEverywhereBeforeItSeals() {
        PersonalDataKeys old = PersonalDataKeys.generated();
        PersonalData waiting = new PersonalData(old.withNext());
        assertThat(old.hasNext()).isFalse();
        assertThat(old.withNext().hasNext()).isTrue();
        assertThat(waiting.prefix()).isEqualTo(new PersonalData(old).prefix());
        PersonalDataKeys added = old.withNext();
        String sealed = new PersonalData(added.promoted()).seal(NAME, "张样例");
        assertThat(new PersonalData(added).open(NAME, sealed)).isEqualTo("张样例");
        assertThat(added.promoted().hasNext()).isFalse();
    }

    @Test
    void theFileIsMadeOnceForItsOwnerAloneAndRotatedBesideTheOldOne(@TempDir Path directory) throws IOException {
        PersonalDataKeyFile file = new PersonalDataKeyFile(directory.resolve("personal-data.keys"));
        PersonalData first = new PersonalData(file.readOrCreate());
        assertThat(new PersonalData(file.readOrCreate()).prefix()).isEqualTo(first.prefix());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");

        String[] arguments = {"--rotate-personal-data-keys", "--kexie.personal-data.keys=" + file.path()};
        assertThat(RotationCommand.isMeant(arguments)).isTrue();
        assertThat(said(arguments)).contains("第一步", "共 2 把");
        assertThat(new PersonalData(file.read()).prefix()).isEqualTo(first.prefix());
        String second = said(arguments);

        PersonalData rotated = new PersonalData(file.read());
        assertThat(rotated.open(NAME, first.seal(NAME, "张样例"))).isEqualTo("张样例");
        assertThat(second).contains("第二步", rotated.prefix().substring(0, 8));
        assertThat(rotated.prefix()).isNotEqualTo(first.prefix());
        assertThat(new PersonalDataKeyFile(directory.resolve("personal-data.keys.previous")).read())
                .satisfies(kept -> assertThat(new PersonalData(kept).prefix()).isEqualTo(first.prefix()));
    }

    private static String said(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(RotationCommand.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anUnreadableFileSaysWhatToDo(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("personal-data.keys"), "{\"texts\":1}");
        assertThatThrownBy(() -> new PersonalDataKeyFile(path).readOrCreate())
                .isInstanceOfSatisfying(
                        PersonalDataFailure.class,
                        failure -> assertThat(failure.action()).contains("备份"));
        assertThat(path).hasContent("{\"texts\":1}");
    }

    @Test
    void filesOpenUnderTheirNameAndToTheEndOnly() throws IOException {
        SealedFiles files = SealedFiles.withNewKeys();
        byte[] content = "样例材料".repeat(5000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream sealing = files.sealing("digest", sealed)) {
            sealing.write(content);
        }
        byte[] bytes = sealed.toByteArray();
        assertThat(files.opening("digest", new ByteArrayInputStream(bytes)).readAllBytes())
                .isEqualTo(content);
        assertThatThrownBy(() ->
                        files.opening("other", new ByteArrayInputStream(bytes)).readAllBytes())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.opening("digest", new ByteArrayInputStream(bytes, 0, bytes.length - 4200))
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }
}
