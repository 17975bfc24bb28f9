package cn.kexie.contest.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.release.ReleaseUse;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A contest works by the tables in force when it was published, long after others have come. */
@Component
class PublishedRules implements ReleaseUse {

    private final RepositoryService repository;
    private final EngineRights rights;
    private final JdbcClient jdbc;

    PublishedRules(RepositoryService repository, EngineRights rights, JdbcClient jdbc) {
        this.repository = repository;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    @Override
    public boolean uses(String deploymentId) {
        return jdbc.sql("""
                        select exists (select from kexie.contest c, jsonb_each_text(c.rules -> 'definitions') d
                            where d.value = any (:ids))
                        """)
                .param("ids", definitions(deploymentId))
                .query(Boolean.class)
                .single();
    }

    private String[] definitions(String deploymentId) {
        return rights.ofNobody(() -> Stream.<ResourceDefinition>concat(
                        repository.createProcessDefinitionQuery().deploymentId(deploymentId).list().stream(),
                        repository.createDecisionDefinitionQuery().deploymentId(deploymentId).list().stream())
                .map(ResourceDefinition::getId)
                .toArray(String[]::new));
    }
}
