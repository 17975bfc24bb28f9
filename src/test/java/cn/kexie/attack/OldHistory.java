package cn.kexie.attack;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Variables and activities in the history, as databases hold them that were filled when the engine still kept both. They
 * stay until their time is up, so the rights to them count.
 */
record OldHistory(JdbcClient jdbc) {

    static OldHistory of(ProcessEngine engine) {
        return new OldHistory(
                JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource()));
    }

    void add(MatrixWorld world, ProcessInstance instance) {
        world.put("历史变量", variable(instance, ended()));
        world.put("历史环节", activity(instance));
        // Some rows are deleted one by one and some with their instance; something is left to be asked for.
        variable(instance, instance.getId());
        variable(instance, ended());
    }

    private static String ended() {
        return "ended-" + UUID.randomUUID();
    }

    private String variable(ProcessInstance instance, String instanceId) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
            insert into camunda.act_hi_varinst (id_, rev_, state_, name_, var_type_, text_, proc_def_key_,
                proc_def_id_, proc_inst_id_, root_proc_inst_id_, execution_id_, create_time_)
            values (?, 0, 'CREATED', 'judgeUserId', 'string', 'sample', ?, ?, ?, ?, ?, now())
            """)
                .params(id, key(instance), instance.getProcessDefinitionId(), instanceId, instanceId, instanceId)
                .update();
        return id;
    }

    private String activity(ProcessInstance instance) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
            insert into camunda.act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_,
                root_proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_, act_inst_state_)
            values (?, ?, ?, ?, ?, ?, 'startEvent_filed', '已提交', 'startEvent', now(), 0)
            """)
                .params(
                        id,
                        key(instance),
                        instance.getProcessDefinitionId(),
                        instance.getId(),
                        instance.getId(),
                        instance.getId())
                .update();
        return id;
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().split(":")[0];
    }
}
