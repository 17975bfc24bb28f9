package cn.kexie.release.process;

import cn.kexie.platform.Refusal;
import cn.kexie.release.ModelFile;
import cn.kexie.release.Releases;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeleteProcessDefinitionsSelectBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's repository, which takes and gives up whole releases only. A single file deployed from Modeler would else
 * leave the processes without the tables and forms they are bound to, and a deployment deleted would leave cases without.
 */
class WholeRepositoryService extends RepositoryServiceImpl {

    private final ObjectProvider<Releases> releases;

    WholeRepositoryService(ObjectProvider<Releases> releases) {
        this.releases = releases;
    }

    /** Duplicates are told by the whole release; how the request wants them told does not matter. */
    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl given) {
        return getCommandExecutor().execute(context -> {
            checkMayDeploy(context);
            String id = releases.getObject()
                    .deploy(files(given, context), given.getDeployment().getName());
            return context.runWithoutAuthorization(
                    () -> context.getDeploymentManager().findDeploymentById(id));
        });
    }

    /** These files and no others. */
    String deployAll(Collection<ModelFile> files) {
        DeploymentBuilderImpl builder = new DeploymentBuilderImpl(this);
        builder.name("kexie").source("kexie");
        files.forEach(file -> builder.addInputStream(file.name(), new java.io.ByteArrayInputStream(file.content())));
        return super.deployWithResult(builder).getId();
    }

    List<ModelFile> filesOf(String deploymentId) {
        return getCommandExecutor()
                .execute(context -> context.runWithoutAuthorization(() -> resources(deploymentId, context)
                        .map(WholeRepositoryService::file)
                        .toList()));
    }

    @Override
    public void deleteDeployment(String deploymentId) {
        deleteDeployment(deploymentId, false, false, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade) {
        deleteDeployment(deploymentId, cascade, false, false);
    }

    @Override
    public void deleteDeploymentCascade(String deploymentId) {
        deleteDeployment(deploymentId, true, false, false);
    }

    @Override
    public void deleteDeployment(String deploymentId, boolean cascade, boolean skipListeners) {
        deleteDeployment(deploymentId, cascade, skipListeners, false);
    }

    @Override
    public void deleteDeployment(
            String deploymentId, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
        getCommandExecutor().execute(context -> {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkDeleteDeployment(deploymentId));
            releases.getObject().deploymentGoes(deploymentId);
            super.deleteDeployment(deploymentId, cascade, skipCustomListeners, skipIoMappings);
            return null;
        });
    }

    @Override
    public void deleteProcessDefinition(String id) {
        deleteProcessDefinition(id, false, false, false);
    }

    @Override
    public void deleteProcessDefinition(String id, boolean cascade) {
        deleteProcessDefinition(id, cascade, false, false);
    }

    @Override
    public void deleteProcessDefinition(String id, boolean cascade, boolean skipListeners) {
        deleteProcessDefinition(id, cascade, skipListeners, false);
    }

    @Override
    public void deleteProcessDefinition(String id, boolean cascade, boolean skipListeners, boolean skipIoMappings) {
        getCommandExecutor().execute(context -> {
            context.getProcessEngineConfiguration()
                    .getCommandCheckers()
                    .forEach(checker -> checker.checkDeleteProcessDefinitionById(id));
            throw whole();
        });
    }

    @Override
    public DeleteProcessDefinitionsSelectBuilder deleteProcessDefinitions() {
        return getCommandExecutor().execute(context -> {
            context.getAuthorizationManager().checkAuthorization(Permissions.DELETE, Resources.PROCESS_DEFINITION);
            throw whole();
        });
    }

    private static Refusal whole() {
        return Refusal.conflict("RELEASE_IS_WHOLE", "流程模型随版次一起发布，不能单独删除；要停用，请恢复以前的版次或者部署新的模型");
    }

    private static void checkMayDeploy(CommandContext context) {
        context.getProcessEngineConfiguration()
                .getCommandCheckers()
                .forEach(checker -> checker.checkCreateDeployment());
    }

    /** The files of the request, and those it takes from deployments of before. */
    private static List<ModelFile> files(DeploymentBuilderImpl given, CommandContext context) {
        Stream<ResourceEntity> added =
                Stream.ofNullable(given.getDeployment().getResources()).flatMap(map -> map.values().stream());
        Stream<ResourceEntity> whole = given.getDeployments().stream().flatMap(id -> resources(id, context));
        Stream<ResourceEntity> byId = given.getDeploymentResourcesById().entrySet().stream()
                .flatMap(some -> resources(some.getKey(), context)
                        .filter(file -> some.getValue().contains(file.getId())));
        Stream<ResourceEntity> byName = given.getDeploymentResourcesByName().entrySet().stream()
                .flatMap(some -> resources(some.getKey(), context)
                        .filter(file -> some.getValue().contains(file.getName())));
        List<ModelFile> files = Stream.of(added, whole, byId, byName)
                .flatMap(some -> some)
                .map(WholeRepositoryService::file)
                .toList();
        if (files.isEmpty()) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "NOTHING_TO_DEPLOY", "请求中没有文件，请附上要部署的模型、规则表或表单");
        }
        return files;
    }

    private static Stream<ResourceEntity> resources(String deploymentId, CommandContext context) {
        DeploymentEntity deployment = context.getDeploymentManager().findDeploymentById(deploymentId);
        if (deployment == null) {
            throw Refusal.unknown("UNKNOWN_DEPLOYMENT", "没有这个部署，请核对编号");
        }
        return deployment.getResources().values().stream();
    }

    private static ModelFile file(ResourceEntity resource) {
        return new ModelFile(resource.getName(), resource.getBytes());
    }
}
