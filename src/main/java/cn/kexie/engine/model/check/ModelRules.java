package cn.kexie.engine.model.check;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.code.ProgramCode;
import cn.kexie.engine.model.flow.AnswersTaken;
import cn.kexie.engine.model.flow.Assignments;
import cn.kexie.engine.model.flow.Connections;
import cn.kexie.engine.model.flow.DeadEnds;
import cn.kexie.engine.model.flow.HandedValues;
import cn.kexie.engine.model.flow.KnownDelegates;
import cn.kexie.engine.model.flow.KnownKinds;
import cn.kexie.engine.model.flow.KnownVariables;
import cn.kexie.engine.model.flow.NoCodeInModels;
import cn.kexie.engine.model.flow.References;
import cn.kexie.engine.model.flow.StandingSteps;
import cn.kexie.engine.model.flow.Timers;
import cn.kexie.engine.model.flow.ToldSteps;
import cn.kexie.engine.model.flow.WaysOut;
import cn.kexie.engine.model.flow.WholeFiles;
import cn.kexie.engine.model.form.AllowedComponents;
import cn.kexie.engine.model.form.Fields;
import cn.kexie.engine.model.letter.KnownPlaceholders;
import cn.kexie.engine.model.letter.LettersOfRelease;
import cn.kexie.engine.model.style.DaysInWords;
import cn.kexie.engine.model.style.Drawing;
import cn.kexie.engine.model.style.FileNaming;
import cn.kexie.engine.model.style.FormWords;
import cn.kexie.engine.model.style.Pairs;
import cn.kexie.engine.model.style.StepNames;
import cn.kexie.engine.model.table.AskedByProgram;
import cn.kexie.engine.model.table.Cells;
import cn.kexie.engine.model.table.FeelOnly;
import cn.kexie.engine.model.table.Gaps;
import cn.kexie.engine.model.table.Overlaps;
import cn.kexie.engine.model.table.StandardTables;
import cn.kexie.engine.model.table.ValidityOfTables;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** All rules for models, those that rooms bring ({@code META-INF/services}) included. What they let through, the engine runs; what they refuse, they say how to mend. */
public final class ModelRules {

    private final List<ModelRule> refusing;
    private final List<ModelRule> remarking;
    private final ModelRule schema = new EngineSchema();

    /** @param program the models, tables, forms and letters the program itself brings */
    public ModelRules(ProgramCode code, ModelSet program) {
        StandardTables standard = new StandardTables(program);
        this.refusing = new ArrayList<>(List.of(
                new WholeFiles(),
                new NoCodeInModels(),
                new KnownDelegates(code),
                new KnownKinds(),
                new Connections(),
                new References(),
                new DeadEnds(),
                new WaysOut(code),
                new Timers(),
                new KnownVariables(code),
                new ToldSteps(code, program),
                new StandingSteps(),
                new HandedValues(),
                new Assignments(code),
                new AllowedComponents(),
                new Fields(),
                new AnswersTaken(code),
                new FeelOnly(),
                new Cells(),
                new Overlaps(),
                new Gaps(code, standard),
                new ValidityOfTables(),
                new AskedByProgram(standard),
                new KnownPlaceholders(program),
                new LettersOfRelease()));
        // What a room says is nearer to the cause than what follows from it.
        ServiceLoader.load(ModelRule.class).forEach(rule -> refusing.add(0, rule));
        this.remarking = List.of(
                new FileNaming(), new StepNames(), new Drawing(), new Pairs(code), new FormWords(), new DaysInWords());
    }

    public static ModelRules ofProgram() {
        return new ModelRules(ProgramCode.read(), ModelSet.read(ProgramModels.all()));
    }

    /** The rules for letters alone, for an office that keeps its own. */
    public static List<ModelFault> faultsOfLetters(ModelSet letters) {
        ModelRule rule = new KnownPlaceholders(ModelSet.read(ProgramModels.letters()));
        return found(List.of(rule), letters, new ModelFaults());
    }

    public ModelVerdict check(ModelSet set) {
        ModelFaults faults = new ModelFaults();
        set.unreadable().forEach(faults::add);
        List<ModelFault> refused = found(refusing, set, faults);
        return new ModelVerdict(
                refused.isEmpty() ? found(List.of(schema), set, faults) : refused,
                found(remarking, set, new ModelFaults()));
    }

    private static List<ModelFault> found(List<ModelRule> rules, ModelSet set, ModelFaults faults) {
        rules.forEach(rule -> rule.check(set, faults));
        return faults.found();
    }
}
