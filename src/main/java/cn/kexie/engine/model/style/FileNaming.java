package cn.kexie.engine.model.style;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.FileNames;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.ProcessModel;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.matter.MatterModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Process key, file and folder of the forms are one word; messages and codes begin with it; what people read is Chinese. */
public class FileNaming implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.processes().forEach(process -> checkProcess(process, faults));
        set.tables().forEach(table -> checkTable(set, table, faults));
        set.forms().forEach(form -> checkForm(form, faults));
        set.tables().stream().map(DecisionTable::file).distinct().forEach(file -> checkDecisions(set, file, faults));
    }

    private static void checkProcess(ProcessModel process, ModelFaults faults) {
        String stem = process.document().stem();
        unless(isKebab(stem), process.file(), "文件名应为 kebab-case", faults);
        unless(stem.equals(process.key()), process.file(), "流程 id 应与文件名相同", faults);
        unless(Words.isChinese(process.name()), process.file(), "流程名称应为中文", faults);
        process.document().all("message").forEach(message -> {
            String name = message.getAttribute("name");
            boolean named = name.startsWith(MatterModel.MESSAGES)
                    || name.startsWith(stem + ".")
                            && Words.CAMEL
                                    .matcher(name.substring(stem.length() + 1))
                                    .matches();
            unless(named, process.file(), message, "消息名应为 " + stem + ".<小驼峰过去式>，现为 " + name, faults);
        });
        process.document().all("error").forEach(error -> checkCode(process, error, "errorCode", faults));
        process.document().all("escalation").forEach(one -> checkCode(process, one, "escalationCode", faults));
    }

    private static void checkCode(ProcessModel process, Element element, String attribute, ModelFaults faults) {
        String code = element.getAttribute(attribute);
        unless(Words.CAMEL.matcher(code).matches(), process.file(), element, "错误或升级代码应为小驼峰英文，现为 " + code, faults);
    }

    private static void checkTable(ModelSet set, DecisionTable table, ModelFaults faults) {
        unless(Words.isChinese(table.name()), table.file(), table.element(), "规则表名称应为中文", faults);
        List.of(table.inputs(), table.outputs()).stream()
                .flatMap(List::stream)
                .map(TableColumn::element)
                .forEach(column -> unless(
                        Words.isChinese(column.getAttribute("label")), table.file(), column, "列缺少中文标签（label）", faults));
        unless(
                !table.element()
                        .getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                        .isBlank(),
                table.file(),
                table.element(),
                "缺少 camunda:historyTimeToLive（历史保留时间）",
                faults);
        Set<String> folders = set.processes().stream()
                .filter(process -> process.steps("businessRuleTask")
                        .anyMatch(step -> step.camunda("decisionRef").equals(table.key())))
                .map(process -> FileNames.folder(process.file()))
                .collect(Collectors.toSet());
        unless(
                folders.isEmpty() || folders.contains(FileNames.folder(table.file())),
                table.file(),
                table.element(),
                "规则表应与使用它的流程放在同一目录",
                faults);
    }

    private static void checkDecisions(ModelSet set, String file, ModelFaults faults) {
        String stem = FileNames.stem(file);
        boolean named = set.tables().stream()
                .anyMatch(table -> table.file().equals(file) && table.key().equals(stem));
        unless(isKebab(stem), file, "文件名应为 kebab-case", faults);
        unless(named, file, "文件中没有与文件名相同的决策 id", faults);
    }

    private static void checkForm(FormModel form, ModelFaults faults) {
        String folder = FileNames.folder(form.file());
        String id = folder.substring(folder.lastIndexOf('/') + 1) + "-" + FileNames.stem(form.file());
        unless(isKebab(FileNames.stem(form.file())), form.file(), "文件名应为 kebab-case", faults);
        unless(id.equals(form.id()), form.file(), "表单 id 应为 " + id, faults);
    }

    private static boolean isKebab(String stem) {
        return Words.KEBAB.matcher(stem).matches();
    }

    private static void unless(boolean kept, String file, String why, ModelFaults faults) {
        if (!kept) {
            faults.in(file, "STYLE_NAME", why, "改名");
        }
    }

    private static void unless(boolean kept, String file, Element element, String why, ModelFaults faults) {
        if (!kept) {
            faults.at(file, element, "STYLE_NAME", why, "照此改写");
        }
    }
}
