package cn.kexie.engine.model;

import cn.kexie.platform.letter.UnreadableLetter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xml.sax.SAXException;

/** Reads each file once; what cannot be read is told with the other faults. */
final class ModelSetReader {

    /** Far above any drawing. */
    private static final int LARGEST = 1_000_000;

    private final List<ModelDocument> documents = new ArrayList<>();
    private final List<ProcessModel> processes = new ArrayList<>();
    private final List<DecisionTable> tables = new ArrayList<>();
    private final List<FormModel> forms = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<cn.kexie.platform.letter.Letter> releasedLetters = new ArrayList<>();
    private final ModelFaults faults = new ModelFaults();

    ModelSet read(Map<String, byte[]> files) {
        new TreeMap<>(files).forEach(this::read);
        return new ModelSet(documents, processes, tables, forms, letters, releasedLetters, faults.found());
    }

    private void read(String name, byte[] content) {
        if (content.length > LARGEST) {
            faults.in(name, "FILE_TOO_LARGE", "文件超过 1 MB", "删去不需要的内容后保存");
        } else if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            document(name, "process", content, this::addProcesses);
        } else if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            document(name, "decision", content, this::addTables);
        } else if (name.endsWith(".form")) {
            FormModel.read(name, content, faults).ifPresent(forms::add);
        } else if (Letter.isOne(name)) {
            letters.add(new Letter(name, new String(content, StandardCharsets.UTF_8)));
        } else if (name.endsWith(".html")) {
            letter(name, content);
        } else {
            faults.in(name, "UNKNOWN_FILE", "这不是流程模型（.bpmn）、规则表（.dmn）、Camunda 表单（.form）或文书（.html）", "从这一组文件中去掉它");
        }
    }

    private void letter(String name, byte[] content) {
        try {
            releasedLetters.add(cn.kexie.platform.letter.Letter.read(name, content));
        } catch (UnreadableLetter unreadable) {
            unreadable.faults().forEach(fault -> faults.in(name, "LETTER_REFUSED", fault, "改正后重新部署"));
        }
    }

    private void addProcesses(ModelDocument document) {
        document.all("process").forEach(process -> processes.add(new ProcessModel(document, process)));
    }

    private void addTables(ModelDocument document) {
        document.all("decision").forEach(decision -> tables.add(new DecisionTable(document.file(), decision)));
    }

    private void document(String name, String kind, byte[] content, Consumer<ModelDocument> parts) {
        try {
            ModelDocument document = new ModelDocument(name, kind, ModelXml.elements(ModelXml.read(content)));
            documents.add(document);
            parts.accept(document);
        } catch (SAXException malformed) {
            faults.in(
                    name,
                    "NOT_READABLE",
                    "不是有效的 XML，或者含有文档类型声明（" + malformed.getMessage() + "）",
                    "用 Camunda Modeler 打开核对后重新保存");
        }
    }
}
