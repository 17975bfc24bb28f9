package cn.kexie.release.process;

import cn.kexie.release.ReleaseUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case runs, or ran, on a definition of the deployment; finished ones are read with the words of their models. */
@Component
class CasesOfRelease implements ReleaseUse {

    private final JdbcClient jdbc;

    CasesOfRelease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean uses(String deploymentId) {
        return jdbc.sql("""
                        select exists (select from camunda.act_hi_procinst i
                            join camunda.act_re_procdef d on d.id_ = i.proc_def_id_ where d.deployment_id_ = :id)
                        """).param("id", deploymentId).query(Boolean.class).single();
    }
}
