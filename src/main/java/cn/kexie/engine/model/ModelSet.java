package cn.kexie.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models, tables, forms and letters that go together.
 *
 * @param documents the files of models and tables, with whatever stands in them
 * @param letters bundled ones, and parts that letters include
 * @param releasedLetters those that are files of a release
 * @param unreadable what could not be parsed, and why
 */
public record ModelSet(
        List<ModelDocument> documents,
        List<ProcessModel> processes,
        List<DecisionTable> tables,
        List<FormModel> forms,
        List<Letter> letters,
        List<cn.kexie.platform.letter.Letter> releasedLetters,
        List<ModelFault> unreadable) {

    /** @param files contents by name, such as {@code bpmn/contest/contest.bpmn} */
    public static ModelSet read(Map<String, byte[]> files) {
        return new ModelSetReader().read(files);
    }

    public Optional<ProcessModel> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    public Optional<DecisionTable> table(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    public Optional<FormModel> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
