package cn.kexie.casefile;

import cn.kexie.casefile.process.ModelWording;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.platform.identity.CaseNo;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;

/** The words of the models as the program brings them, for tests without an engine. */
public final class WordsOfProgram implements ProcedureWords {

    private static final Map<String, byte[]> FILES = ProgramModels.released();
    private static final Map<String, Wording> READ = new ConcurrentHashMap<>();

    @Override
    public Wording newest(String procedure) {
        return READ.computeIfAbsent(procedure, WordsOfProgram::read);
    }

    @Override
    public Wording of(CaseNo caseNo, String procedure) {
        return newest(procedure);
    }

    @Override
    public Optional<String> step(CaseNo caseNo, String procedure) {
        return ModelWording.step(caseNo, procedure);
    }

    private static Wording read(String procedure) {
        Optional<byte[]> model = FILES.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + procedure + ".bpmn"))
                .map(Map.Entry::getValue)
                .findFirst();
        return model.map(content ->
                        ModelWording.of(Bpmn.readModelFromStream(new ByteArrayInputStream(content)), procedure))
                .orElseGet(() -> Wording.undescribed(procedure));
    }
}
