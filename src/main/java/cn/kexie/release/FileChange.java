package cn.kexie.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How one file differs between two releases. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileChange(
        @Schema(title = "文件") String name,
        @Schema(title = "变化") Kind change,
        @Schema(title = "以前的摘要") String before,
        @Schema(title = "现在的摘要") String after) {

    @Schema(description = "ADDED 新增 · CHANGED 修改 · REMOVED 移除")
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** In the order of the names; what is the same is left out. */
    static List<FileChange> between(List<ReleaseFile> before, List<ReleaseFile> after) {
        Map<String, String> old = digests(before);
        Map<String, String> young = digests(after);
        List<FileChange> changes = new ArrayList<>();
        var names = new java.util.TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), young.get(name))) {
                changes.add(new FileChange(name, kind(old.get(name), young.get(name)), old.get(name), young.get(name)));
            }
        }
        return List.copyOf(changes);
    }

    private static Kind kind(String before, String after) {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static Map<String, String> digests(List<ReleaseFile> files) {
        Map<String, String> digests = new TreeMap<>();
        files.forEach(file -> digests.put(file.name(), file.digest()));
        return digests;
    }
}
