package cn.kexie.release;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What changed in one file, line by line. */
public record LineChanges(
        @Schema(title = "文件", example = "bpmn/contest/contest.bpmn")
        String name,

        @Schema(
                title = "变化的各行",
                description = "按 unified diff 的写法：@@ -旧行号,行数 +新行号,行数 @@ 之后，- 开头为旧版的行，+ 开头为新版的行，空格开头为没有变化的行；没有变化时为空")
        List<String> lines) {

    private static final int CONTEXT = 3;
    private static final int MOST_LINES = 10_000;
    private static final List<String> TOO_LONG = List.of("文件过长，请取出两版的文件自行比较");

    /** @param before {@code null} where the file is new, as {@code after} where it went */
    static LineChanges between(String name, ModelFile before, ModelFile after) {
        List<String> old = lines(before);
        List<String> young = lines(after);
        if (old.size() > MOST_LINES || young.size() > MOST_LINES) {
            return new LineChanges(name, TOO_LONG);
        }
        List<String> changes =
                UnifiedDiffUtils.generateUnifiedDiff(name, name, old, DiffUtils.diff(old, young), CONTEXT);
        // The first two lines name the file twice.
        return new LineChanges(name, changes.stream().skip(2).toList());
    }

    private static List<String> lines(ModelFile file) {
        return file == null
                ? List.of()
                : new String(file.content(), StandardCharsets.UTF_8).lines().toList();
    }
}
