package cn.kexie.support.process.contract;

import cn.kexie.support.process.Models;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Models, tables and forms of two folders, and the code they must agree with. */
public record Contract(
        List<ProcessFile> processes, List<DecisionFile> decisions, List<FormFile> forms, Path formFolder, Code code) {

    /** The contract of the project itself. */
    public static Contract ofProject() {
        return of(Models.BPMN, Models.FORMS, Code.of("cn.kexie"));
    }

    static Contract of(Path bpmn, Path forms, Code code) {
        return new Contract(
                Models.files(bpmn, ".bpmn").stream().map(ProcessFile::read).toList(),
                Models.files(bpmn, ".dmn").stream().map(DecisionFile::read).toList(),
                Models.files(forms, ".form").stream().map(FormFile::read).toList(),
                forms,
                code);
    }

    /** Everything that is broken; a contract without any model is broken. */
    public List<String> violations() {
        Violations violations = new Violations();
        if (processes.isEmpty()) {
            return List.of("没有找到任何流程模型：请检查 bpmn/ 目录");
        }
        processes.forEach(file -> {
            new NamingRules(file, violations).check();
            new ModelRules(file, this, violations).check();
            new TaskRules(file, this, violations).check();
        });
        decisions.forEach(file -> file.check(this, violations));
        forms.forEach(file -> new FormRules(file, this, violations).check());
        new CodeRules(this, violations).check();
        return violations.found();
    }

    Optional<FormFile> form(Path path) {
        return forms.stream().filter(form -> form.path().equals(path)).findFirst();
    }

    boolean hasProcess(String key) {
        return processes.stream().anyMatch(file -> file.key().equals(key));
    }

    boolean hasDecision(String key) {
        return decisions.stream().anyMatch(file -> file.keys().contains(key));
    }

    /** Whether some form, table or enum knows this value. */
    boolean knowsValue(String value) {
        return code.hasConstant(value)
                || decisions.stream().anyMatch(file -> file.outputs().contains(value))
                || forms.stream()
                        .flatMap(form -> form.fields().stream())
                        .anyMatch(field -> FormFile.options(field).contains(value));
    }
}
