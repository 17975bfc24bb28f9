package cn.kexie.demo;

import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an embedded database at its first start. */
@Component
@ConditionalOnEmbeddedDatabase
class Demo implements ApplicationRunner {

    private final DemoAccounts accounts;
    private final SampleCases samples;
    private final JdbcClient jdbc;

    Demo(DemoAccounts accounts, SampleCases samples, JdbcClient jdbc) {
        this.accounts = accounts;
        this.samples = samples;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        accounts.create();
        if (jdbc.sql("select count(*) from case_file").query(Long.class).single() == 0) {
            samples.create();
        }
    }
}
