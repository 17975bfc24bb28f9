package cn.kexie.platform.personal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with keys that cannot open what the database holds, instead of going on with new ones: a second node
 * without the file, a data directory that was lost.
 */
@Component
@DependsOnDatabaseInitialization
class KnownKeys implements InitializingBean {

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final PersonalDataKeyFile file;

    KnownKeys(JdbcClient jdbc, PersonalData personal, PersonalDataKeyFile file) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.file = file;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> missing = new ArrayList<>(jdbc.sql("select key_id from personal_data_key where retired_at is null")
                .query(String.class)
                .list());
        missing.removeAll(personal.keyIds());
        if (!missing.isEmpty()) {
            throw new PersonalDataFailure(
                    "数据库中的个人信息用密钥 %s 加密，密钥文件 %s 中没有"
                            .formatted(String.join("、", missing), file.path().toAbsolutePath()),
                    "请从备份或其他节点取来密钥文件，放到上面的位置，或用 kexie.personal-data.keys 指明；不要使用新生成的文件。");
        }
        jdbc.sql("insert into personal_data_key (key_id) values (:key) on conflict do nothing")
                .param("key", personal.sealingKey())
                .update();
    }
}
