package cn.kexie.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * A user task as a model has it.
 *
 * @param ofMatter whether its process is a kind of matter
 * @param groups candidate groups, as written
 * @param somebody whether it is given to a person
 */
record ModelledTask(String process, String id, boolean ofMatter, String groups, boolean somebody) {

    static final Path MODELS = Path.of("bpmn");
    static final Path EXAMPLE = Path.of("src/docs/example-matter");

    static List<ModelledTask> in(Path... folders) {
        return Stream.of(folders)
                .flatMap(ModelledTask::models)
                .flatMap(ModelledTask::of)
                .toList();
    }

    String step() {
        return process + "." + id;
    }

    private static Stream<Path> models(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<ModelledTask> of(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        boolean matter = model.getModelElementsByType(CamundaProperty.class).stream()
                .anyMatch(property -> "casePrefix".equals(property.getCamundaName()));
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> new ModelledTask(
                        process,
                        task.getId(),
                        matter,
                        task.getCamundaCandidateGroups(),
                        task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null));
    }
}
