package cn.kexie.release;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.engine.model.check.ModelVerdict;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 检查模型: {@code java -jar kexie.jar --check-models <folder>}. The files of the folder take the place of those the program
 * brings, as they would when deployed; the whole is checked by the rules of every other door. Starts nothing else.
 */
public final class CheckModelsCommand {

    private static final String NAME = "--check-models";
    private static final String USAGE = "用法：java -jar kexie.jar --check-models <文件夹>，文件夹中放要检查的流程模型、规则表、表单或文书";

    private CheckModelsCommand() {}

    public static boolean isMeant(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> argument.equals(NAME) || argument.startsWith(NAME + "="));
    }

    /** @return the exit code */
    public static int run(String[] arguments) {
        return run(arguments, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static int run(String[] arguments, PrintStream out) {
        try {
            Path folder = folder(arguments);
            if (!Files.isDirectory(folder)) {
                out.println("没有文件夹 " + folder + "。" + USAGE);
                return 1;
            }
            return check(new AnalystFolder(folder).files(), out);
        } catch (InvalidPathException | IOException unreadable) {
            out.println("文件夹无法读取：" + unreadable.getMessage() + "。" + USAGE);
        } catch (Refusal twice) {
            twice.faults().stream().map(Fault::message).forEach(out::println);
        }
        return 1;
    }

    private static int check(List<ModelFile> given, PrintStream out) {
        if (given.isEmpty()) {
            out.println("文件夹中没有流程模型（.bpmn）、规则表（.dmn）、表单（.form）或文书。" + USAGE);
            return 1;
        }
        WholeSet whole = new WholeSet(ModelFile.all(ProgramModels.all()));
        Map<String, byte[]> files =
                whole.with(given).stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
        ModelSet set = ModelSet.read(files);
        ModelVerdict verdict = ModelRules.ofProgram().check(set);
        List<ModelFault> remarks = about(given, verdict.remarks());
        verdict.faults().forEach(fault -> out.println("错误 " + fault.text()));
        remarks.forEach(remark -> out.println("建议 " + remark.text()));
        out.println(summary(set, verdict, remarks.size(), given.size()));
        return verdict.passes() ? 0 : 1;
    }

    private static String summary(ModelSet set, ModelVerdict verdict, int remarks, int given) {
        return "%s：流程 %d 个，规则表 %d 张，表单 %d 张，文书 %d 份，其中 %d 个文件取自文件夹，其余取自程序；错误 %d 处，书写建议 %d 条（不影响部署）"
                .formatted(
                        verdict.passes() ? "模型检查通过" : "模型检查未通过",
                        set.processes().size(),
                        set.tables().size(),
                        set.forms().size(),
                        set.letters().size(),
                        given,
                        verdict.faults().size(),
                        remarks);
    }

    /** How the program writes its own files does not concern the analyst. */
    private static List<ModelFault> about(List<ModelFile> given, List<ModelFault> remarks) {
        Set<String> names = given.stream().map(ModelFile::baseName).collect(Collectors.toSet());
        return remarks.stream()
                .filter(remark ->
                        names.contains(remark.file().substring(remark.file().lastIndexOf('/') + 1)))
                .toList();
    }

    private static Path folder(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(NAME + "=")) {
                return Path.of(arguments[i].substring(NAME.length() + 1));
            }
            if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]);
            }
        }
        return Path.of("");
    }
}
