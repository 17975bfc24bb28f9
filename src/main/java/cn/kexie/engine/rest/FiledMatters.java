package cn.kexie.engine.rest;

import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.platform.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.rest.util.EngineUtil;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A matter begins with an application that is checked and stored. A process started past it would have no case, whoever
 * starts it, so it is refused with the address to file at.
 */
@PreMatching
public class FiledMatters implements ContainerRequestFilter {

    private static final Pattern START = Pattern.compile(
            "(?:engine/[^/]+/)?process-definition/(?:key/([^/]+)(?:/tenant-id/[^/]+)?|([^/]+))/(?:start|submit-form)");

    @Override
    public void filter(ContainerRequestContext request) {
        Matcher start = START.matcher(request.getUriInfo().getPath());
        if (request.getMethod().equals("POST") && start.matches()) {
            RepositoryService repository = EngineUtil.lookupProcessEngine(null).getRepositoryService();
            find(repository.createProcessDefinitionQuery(), start)
                    .filter(definition -> isMatter(repository, definition))
                    .ifPresent(FiledMatters::refuse);
        }
    }

    private static Optional<ProcessDefinition> find(ProcessDefinitionQuery query, Matcher start) {
        return Optional.ofNullable((start.group(1) == null
                        ? query.processDefinitionId(start.group(2))
                        : query.processDefinitionKey(start.group(1)).latestVersion())
                .singleResult());
    }

    private static boolean isMatter(RepositoryService repository, ProcessDefinition definition) {
        Process process = repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        return ModelProperties.of(process).containsKey(MatterModel.CASE_PREFIX);
    }

    private static void refuse(ProcessDefinition definition) {
        throw Refusal.conflict(
                "FILE_THE_MATTER",
                "“%s”由申请单位提交申请后开始，不能直接启动流程；请用 POST /api/v1/matters/%s 提交"
                        .formatted(definition.getName(), definition.getKey()));
    }
}
