package cn.kexie.platform.database;

import java.util.Optional;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every node of an installation must have in common outside the database, by a mark the first node left. */
@Component
@DependsOnDatabaseInitialization
public class CommonMarks {

    private final JdbcClient jdbc;

    public CommonMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String subject) {
        return jdbc.sql("select mark from common_mark where subject = ?")
                .param(subject)
                .query(String.class)
                .optional();
    }

    /** @return the mark all nodes have, which is this node's own where there was none */
    public String agreed(String subject, String own) {
        jdbc.sql("insert into common_mark (subject, mark) values (?, ?) on conflict do nothing")
                .params(subject, own)
                .update();
        return find(subject).orElseThrow();
    }
}
