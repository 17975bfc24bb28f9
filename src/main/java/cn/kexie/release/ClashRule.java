package cn.kexie.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who wins where a new jar and an analyst changed the same file ({@code kexie.models.on-clash}). */
public enum ClashRule {

    /** Nobody: the application does not start, and the clashes are listed. */
    REFUSE,

    /** The jar; the analyst's file stays in the earlier release. */
    JAR,

    /** What is in force. */
    RELEASE;

    List<ModelFile> resolved(JarMerge merge, Collection<ModelFile> inForce) {
        if (this != RELEASE) {
            return merge.files();
        }
        Map<String, ModelFile> kept = inForce.stream()
                .filter(file -> merge.clashes().contains(file.name()))
                .collect(Collectors.toMap(ModelFile::name, Function.identity()));
        return Stream.concat(
                        merge.files().stream().filter(file -> !merge.clashes().contains(file.name())),
                        kept.values().stream())
                .toList();
    }
}
