package cn.kexie.handling;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUrgingRegister implements UrgingRegister {

    private final JdbcClient jdbc;

    JdbcUrgingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(CaseNo caseNo, String taskId, boolean byApplicant, LocalDate day, OffsetDateTime at) {
        return jdbc.sql("""
            insert into task_urging (case_no, task_id, by_applicant, urged_on, urged_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                        .param(caseNo)
                        .param(taskId)
                        .param(byApplicant)
                        .param(day)
                        .param(at)
                        .update()
                > 0;
    }

    @Override
    public Map<String, Urging> of(Collection<String> taskIds) {
        Map<String, Urging> urgings = new LinkedHashMap<>();
        jdbc.sql("""
            select task_id, count(*) as times, max(urged_at) as last from task_urging
            where task_id = any(:tasks) group by task_id
            """)
                .param("tasks", taskIds.toArray(String[]::new))
                .query((row, at) -> urgings.put(
                        row.getString("task_id"), new Urging(row.getInt("times"), ChinaTime.of(row, "last"))))
                .list();
        return urgings;
    }
}
