package cn.kexie.operation.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.operation.StuckCause;
import cn.kexie.operation.StuckSteps;
import cn.kexie.operation.StuckWork;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of the engine that failed. One statement reads all of them with their cases and traces. */
@Component
class CamundaStuckSteps implements StuckSteps {

    private static final String STUCK = """
        select job.id_ as job, job.retries_ as retries, job.duedate_ as due, job.process_def_id_ as model,
            coalesce(job.failed_act_id_, definition.act_id_) as step, instance.business_key_ as case_no,
            incident.incident_timestamp_ as since, trace.bytes_ as trace
        from act_ru_job job
        left join act_ru_jobdef definition on definition.id_ = job.job_def_id_
        left join act_ru_execution instance on instance.id_ = job.process_instance_id_
        left join act_ru_incident incident on incident.configuration_ = job.id_ and incident.incident_type_ = 'failedJob'
        left join act_ge_bytearray trace on trace.id_ = job.exception_stack_id_
        where (job.retries_ <= 0 or job.exception_stack_id_ is not null) and (:job::text is null or job.id_ = :job)
        order by job.retries_ > 0, coalesce(incident.incident_timestamp_, job.duedate_), job.id_
        limit :most
        """;

    private final JdbcClient jdbc;
    private final RepositoryService models;
    private final ManagementService management;
    private final EngineRights rights;

    CamundaStuckSteps(JdbcClient jdbc, RepositoryService models, ManagementService management, EngineRights rights) {
        this.jdbc = jdbc;
        this.models = models;
        this.management = management;
        this.rights = rights;
    }

    @Override
    public List<StuckWork> list(int most) {
        return read(null, most);
    }

    @Override
    public Optional<StuckWork> find(String jobId) {
        return read(jobId, 1).stream().findFirst();
    }

    @Override
    public Optional<RuntimeException> tryAgain(String jobId) {
        try {
            rights.ofNobody(() -> {
                management.executeJob(jobId);
                return null;
            });
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private List<StuckWork> read(String jobId, int most) {
        return rights.ofNobody(() -> jdbc.sql(STUCK)
                .param("job", jobId)
                .param("most", most)
                .query(this::work)
                .list());
    }

    private StuckWork work(ResultSet row, int index) throws SQLException {
        int retries = row.getInt("retries");
        String failure = StackTrace.thrownFirst(row.getBytes("trace"));
        return new StuckWork(
                row.getString("job"),
                CaseNo.of(row.getString("case_no")),
                procedure(row.getString("model")),
                step(row.getString("model"), row.getString("step")),
                retries > 0 ? null : moment(row.getTimestamp("since")),
                retries > 0 ? moment(row.getTimestamp("due")) : null,
                retries,
                StuckCause.of(failure),
                failure);
    }

    private String procedure(String model) {
        return model == null
                ? "系统作业"
                : models.getBpmnModelInstance(model).getModelElementsByType(Process.class).stream()
                        .map(Process::getName)
                        .filter(name -> name != null)
                        .findFirst()
                        .orElse("");
    }

    private String step(String model, String id) {
        return model != null
                        && id != null
                        && models.getBpmnModelInstance(model).getModelElementById(id) instanceof FlowElement element
                        && element.getName() != null
                ? element.getName()
                : "后台作业";
    }

    private static OffsetDateTime moment(Timestamp at) {
        return at == null ? null : at.toInstant().atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}
