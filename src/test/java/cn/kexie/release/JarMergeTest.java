package cn.kexie.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("版次：新程序与流程分析员的修改合并")
class JarMergeTest {

    private final Map<String, String> before = digests(file("a", "1"), file("b", "1"), file("c", "1"));

    @Test
    void eachSideKeepsWhatItAloneChanged() {
        JarMerge merge = JarMerge.of(
                before,
                List.of(file("a", "jar"), file("b", "1"), file("c", "1"), file("new", "jar")),
                List.of(file("a", "1"), file("b", "analyst"), file("c", "1"), file("own", "analyst")));

        assertThat(merge.clashes()).isEmpty();
        assertThat(contents(merge.files()))
                .isEqualTo(Map.of("a", "jar", "b", "analyst", "c", "1", "new", "jar", "own", "analyst"));
    }

    @Test
    void whatBothChangedClashes() {
        JarMerge merge = JarMerge.of(
                before,
                List.of(file("a", "jar"), file("b", "1"), file("c", "1"), file("n", "jar")),
                List.of(file("a", "analyst"), file("b", "1"), file("c", "1"), file("n", "analyst")));

        assertThat(merge.clashes()).containsExactly("a", "n");
        assertThat(contents(ClashRule.JAR.resolved(merge, List.of(file("a", "analyst"), file("n", "analyst")))))
                .containsEntry("a", "jar");
        assertThat(contents(ClashRule.RELEASE.resolved(merge, List.of(file("a", "analyst"), file("n", "analyst")))))
                .containsEntry("a", "analyst")
                .containsEntry("n", "analyst")
                .containsEntry("b", "1");
    }

    @Test
    void theSameChangeOnBothSidesDoesNotClash() {
        assertThat(JarMerge.of(Map.of("a", file("a", "1").digest()), List.of(file("a", "2")), List.of(file("a", "2")))
                        .clashes())
                .isEmpty();
    }

    @Test
    void whatTheJarDropsGoesUnlessAnAnalystChangedIt() {
        JarMerge merge = JarMerge.of(
                before, List.of(file("a", "1")), List.of(file("a", "1"), file("b", "1"), file("c", "analyst")));

        assertThat(merge.clashes()).containsExactly("c");
        assertThat(contents(merge.files())).containsOnlyKeys("a");
    }

    @Test
    void theFirstJarIsTakenWhole() {
        assertThat(JarMerge.of(Map.of(), List.of(file("a", "1"), file("b", "1")), List.of())
                        .files())
                .hasSize(2);
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> digests(ModelFile... files) {
        return Stream.of(files).collect(Collectors.toMap(ModelFile::name, ModelFile::digest));
    }

    private static Map<String, String> contents(List<ModelFile> files) {
        return files.stream()
                .collect(Collectors.toMap(ModelFile::name, file -> new String(file.content(), StandardCharsets.UTF_8)));
    }
}
