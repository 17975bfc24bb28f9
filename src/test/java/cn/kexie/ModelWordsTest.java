package cn.kexie;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ModelXml;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.Step;
import cn.kexie.engine.model.check.ProgramModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("模型的用语只写在模型里：程序不重复流程、任务、选项、期限和状态的名称")
class ModelWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/kexie");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Set<String> NAMED = Set.of("userTask", "receiveTask", "callActivity", "serviceTask");
    private static final Pattern WORDING = Pattern.compile("status\\..*|step|recordedAs");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** 是、否、通过 are words of the language before they are names of options. */
    private static final int SHORTEST = 3;

    /** File, literal → why it is not the model's. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("UsualStatus 不予批准", "流程没有写明状态用语时的通常说法，只在这一处"),
            Map.entry("UsualStatus 不予受理", "同上"),
            Map.entry("Wording 已办结", "没有什么可等的案件所处环节，只在这一处"),
            Map.entry("BoardWords 已办结", "看板筛选在办和不在办的案件，不是某个流程的状态"),
            Map.entry("CommitteeVotes 委员会表决", "卷宗中表决记录一节的标题，任何事项都一样"),
            Map.entry("SharedCalls 征求意见", "元素模板的名称，写在改法里"),
            Map.entry("ContestSections 申报截止", "竞赛方案中的时间，不是状态"),
            Map.entry("ContestWindow 申报截止", "办理经过中的一件事，不是状态"),
            Map.entry("JudgingRounds 正在评审", "接在轮次名称之后，轮次由竞赛方案命名"),
            Map.entry("MemberLetters 同意入会", "文书的事由，是文书的用语"),
            Map.entry("MemberLetters 不予入会", "同上"),
            Map.entry("MemberLetters 会员除名", "同上"),
            Map.entry("MemberLife 会员除名", "收回会员证的原因，是会员名册的用语"),
            Map.entry("MemberInactivity 会员自动退会", "同上"),
            Map.entry("MemberTransferEffect 会员转会", "同上"),
            Map.entry("MemberStatus 已除名", "会员资格的状态，不是案件的状态"),
            Map.entry("MemberStatus 已终止", "同上"),
            Map.entry("RosterDossier 不予入会", "名册中人数的统计项"),
            Map.entry("RosterDossier 待决定", "同上"),
            Map.entry("CellReader 不同意", "表格里可以写的答案，由填表人写"),
            Map.entry("ObjectionDecision 异议不成立", "对公众公开的结论，法定用语"),
            Map.entry("ObjectionView 已终止", "异议的状态，不是案件的状态"));

    @Test
    @DisplayName("源码中没有与模型相同的用语；确属程序自己的，写明理由，不再有的也要删去")
    void repeatsNoWordOfAModel() throws IOException {
        Set<String> words = words();
        Set<String> repeated = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                literals(file).filter(words::contains).forEach(literal -> repeated.add(name(file) + " " + literal));
            }
        }
        assertThat(repeated).as("改为取自案件所属版次的模型（见 ADR 0055），或者在这里写明为什么不是模型的用语").isEqualTo(new TreeSet<>(OWN.keySet()));
    }

    private static Stream<String> literals(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.startsWith("*") && !line.startsWith("/") && !line.startsWith("@"))
                .flatMap(line -> LITERAL.matcher(line).results())
                .map(found -> found.group(1));
    }

    /** Files may move from room to room. */
    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static Set<String> words() {
        ModelSet models = ModelSet.read(ProgramModels.released());
        Set<String> words = new HashSet<>();
        models.processes().forEach(process -> words.addAll(words(process)));
        models.forms().stream()
                .flatMap(form -> form.components().stream())
                .map(FormComponent::options)
                .forEach(options -> words.addAll(options.values()));
        models.tables().stream()
                .filter(table -> table.key().endsWith("time-limit"))
                .flatMap(table -> ModelXml.inside(table.element()).stream())
                .map(ModelXml::text)
                .forEach(text -> words.add(text.strip().replace("\"", "")));
        return words.stream()
                .filter(word ->
                        word.length() >= SHORTEST && CHINESE.matcher(word).find())
                .collect(Collectors.toSet());
    }

    private static Set<String> words(ProcessModel process) {
        Set<String> words = new HashSet<>(Set.of(process.name()));
        process.steps().stream()
                .filter(step -> NAMED.contains(step.kind()))
                .map(Step::name)
                .forEach(words::add);
        process.all("property").stream()
                .filter(property ->
                        WORDING.matcher(property.getAttribute("name")).matches())
                .forEach(property -> words.add(property.getAttribute("value")));
        return words;
    }
}
