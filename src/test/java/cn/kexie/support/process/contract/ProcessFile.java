package cn.kexie.support.process.contract;

import java.nio.file.Path;
import java.util.Collection;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A model read from its file. */
record ProcessFile(Path path, BpmnModelInstance model) {

    static ProcessFile read(Path path) {
        return new ProcessFile(path, Bpmn.readModelFromFile(path.toFile()));
    }

    /** File stem = process key = folder of the forms. */
    String key() {
        return Violations.stem(path);
    }

    Collection<Process> processes() {
        return all(Process.class);
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    static String documentation(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .findFirst()
                .orElse("");
    }
}
