package cn.kexie.platform.personal;

import cn.kexie.platform.database.CommonMarks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with keys that cannot open what the database holds, instead of going on with new ones: a second node
 * without the file or with another, a data directory that was lost. New keys are made for a database that knows none.
 */
@Component
@DependsOnDatabaseInitialization
class KnownKeys {

    private static final String DIGESTS = "digests";
    private static final String ADVICE = "请从备份或其他节点取来密钥文件，放到上面的位置，或用 kexie.personal-data.keys 指明；不要使用新生成的文件。";

    private final JdbcClient jdbc;
    private final CommonMarks marks;

    KnownKeys(JdbcClient jdbc, CommonMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    PersonalDataKeys of(PersonalDataKeyFile file) {
        List<String> known = known();
        if (file.isMissing() && !known.isEmpty()) {
            throw lacks(file, known);
        }
        PersonalDataKeys keys = file.readOrCreate();
        PersonalData personal = new PersonalData(keys);
        known.removeAll(personal.keyIds());
        if (!known.isEmpty()) {
            throw lacks(file, known);
        }
        requireCommonDigests(file, personal);
        jdbc.sql("insert into personal_data_key (key_id) values (:key) on conflict do nothing")
                .param("key", personal.sealingKey())
                .update();
        return keys;
    }

    private List<String> known() {
        return new ArrayList<>(jdbc.sql("select key_id from personal_data_key where retired_at is null")
                .query(String.class)
                .list());
    }

    private void requireCommonDigests(PersonalDataKeyFile file, PersonalData personal) {
        String own = personal.fingerprint();
        if (!marks.agreed(DIGESTS, own).equals(own)) {
            throw new PersonalDataFailure(
                    "密钥文件 %s 中的摘要密钥与其他节点的不同".formatted(file.path().toAbsolutePath()), ADVICE);
        }
    }

    private static PersonalDataFailure lacks(PersonalDataKeyFile file, List<String> missing) {
        return new PersonalDataFailure(
                "数据库中的个人信息用密钥 %s 加密，密钥文件 %s %s"
                        .formatted(
                                String.join("、", missing),
                                file.path().toAbsolutePath(),
                                file.isMissing() ? "不存在" : "中没有"),
                ADVICE);
    }
}
