package cn.kexie.handling;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What colleagues write to each other, and why a task went back, may name people. */
@Configuration(proxyBeanMethods = false)
class HandlingSealing {

    private static final String TABLE = "task_advice";

    static final SealedColumn QUESTION =
            new SealedColumn(TABLE, "question", "case_no", "task_id", "adviser", "asked_at");
    static final SealedColumn ANSWER = new SealedColumn(TABLE, "answer", "case_no", "task_id", "adviser", "asked_at");

    static final SealedColumn REASON = new SealedColumn("task_return", "reason", "case_no", "task_id");

    @Bean
    SealedColumns handlingSealedColumns() {
        return SealedColumns.of(QUESTION, ANSWER, REASON);
    }
}
