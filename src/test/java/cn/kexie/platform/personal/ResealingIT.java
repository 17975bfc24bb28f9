package cn.kexie.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.database.CommonMarks;
import cn.kexie.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@DisplayName("个人信息密钥轮换")
class ResealingIT {

    private static final SealedColumn COLUMN = new SealedColumn("resealing_sample", "name", "id");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private PersonalDataKeyFile working;

    @TempDir
    private Path directory;

    private final PersonalDataKeys keys = PersonalDataKeys.generated();

    @BeforeEach
    void aTable() {
        jdbc.sql("create table kexie.resealing_sample (id integer primary key, name text)")
                .update();
    }

    @AfterEach
    void noTable() {
        jdbc.sql("drop table kexie.resealing_sample").update();
        jdbc.sql("update personal_data_key set retired_at = null").update();
        keysOfThisTest()
                .forEach(key -> jdbc.sql("delete from personal_data_key where key_id = :key")
                        .param("key", key)
                        .update());
    }

    @Test
    void whatOldKeysSealedIsSealedAnewAndTheOldKeyRetiresAMonthLater() {
        PersonalData old = new PersonalData(keys);
        for (int id = 0; id < 1203; id++) {
            jdbc.sql("insert into kexie.resealing_sample values (:id, :name)")
                    .param("id", id)
                    .param("name", id == 7 ? null : old.seal(COLUMN.of(id), "样例" + id))
                    .update();
        }
        PersonalData rotated = new PersonalData(rotatedKeys);
        known(old, 40);
        Resealing resealing = new Resealing(jdbc, transactions, rotated, List.of(SealedColumns.of(COLUMN)));

        assertThat(resealing.reseal()).isEqualTo(1202);
        assertThat(resealing.reseal()).isZero();
        assertThat(sealed()).allSatisfy(text -> assertThat(text).startsWith(rotated.prefix()));
        assertThat(opened(rotated)).hasSize(1202).contains("样例0", "样例1202");

        assertThat(retired()).isZero();
        known(rotated, 31);
        resealing.reseal();
        assertThat(retired()).isPositive();
    }

    @Test
    void aTextThatWasMovedToAnotherRowStaysBehindAndTheRestIsSealedAnew() {
        PersonalData old = new PersonalData(keys);
        for (int id = 0; id < 600; id++) {
            jdbc.sql("insert into kexie.resealing_sample values (:id, :name)")
                    .param("id", id)
                    .param("name", old.seal(COLUMN.of(id == 3 ? 4 : id), "样例" + id))
                    .update();
        }
        PersonalData rotated = new PersonalData(rotatedKeys);
        known(old, 40);
        known(rotated, 31);
        Resealing resealing = new Resealing(jdbc, transactions, rotated, List.of(SealedColumns.of(COLUMN)));

        assertThat(resealing.reseal()).isEqualTo(599);
        assertThat(sealed()).filteredOn(text -> text.startsWith(old.prefix())).hasSize(1);
        assertThat(retired()).isZero();
    }

    @Test
    void aStartWithoutAKeyThatIsNeededIsRefused() {
        known(new PersonalData(keys), 0);
        Path missing = directory.resolve("personal-data.keys");
        KnownKeys check = new KnownKeys(jdbc, new CommonMarks(jdbc));
        assertThatThrownBy(() -> check.of(new PersonalDataKeyFile(missing)))
                .isInstanceOf(PersonalDataFailure.class)
                .hasMessageContaining(new PersonalData(keys).keyIds().get(0));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aStartWithAnotherKeyOfDigestsIsRefused() throws IOException {
        Path other = directory.resolve("personal-data.keys");
        PersonalDataKeyFile file = new PersonalDataKeyFile(other);
        PersonalDataKeys own = working.read();
        Files.writeString(
                other,
                new PersonalDataKeys(own.texts(), PersonalDataKeys.generated().digests(), own.files()).written());
        KnownKeys check = new KnownKeys(jdbc, new CommonMarks(jdbc));
        assertThatThrownBy(() -> check.of(file))
                .isInstanceOf(PersonalDataFailure.class)
                .hasMessageContaining("摘要密钥与其他节点的不同");
    }

    private final PersonalDataKeys rotatedKeys = keys.withNext().promoted();

    private List<String> keysOfThisTest() {
        return new PersonalData(rotatedKeys).keyIds();
    }

    private void known(PersonalData data, int days) {
        jdbc.sql("""
                        insert into personal_data_key (key_id, known_at) values (:key, now() - make_interval(days => :days))
                        """)
                .param("key", data.prefix().substring(0, 8))
                .param("days", days)
                .update();
    }

    private List<String> sealed() {
        return jdbc.sql("select name from kexie.resealing_sample where name is not null")
                .query(String.class)
                .list();
    }

    private List<String> opened(PersonalData data) {
        return jdbc.sql("select * from kexie.resealing_sample where name is not null")
                .query((row, index) -> data.open(COLUMN.in(row), row.getString("name")))
                .list();
    }

    private long retired() {
        return jdbc.sql("select count(*) from personal_data_key where retired_at is not null and key_id in (:keys)")
                .param("keys", keysOfThisTest())
                .query(Long.class)
                .single();
    }
}
