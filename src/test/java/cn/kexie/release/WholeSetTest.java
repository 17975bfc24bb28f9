package cn.kexie.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("版次：部署的文件与现行版次合成完整的一版")
class WholeSetTest {

    private final ModelFile entry = model("bpmn/contest/contest-entry.bpmn", "contest-entry", "参赛作品");
    private final ModelFile transferVote =
            form("forms/member-application/arrange-vote.form", "member-application-arrange-vote");
    private final ModelFile removalVote = form("forms/member-removal/arrange-vote.form", "member-removal-arrange-vote");
    private final WholeSet inForce = new WholeSet(List.of(entry, transferVote, removalVote));

    @Test
    void aModelUnderItsBaseNameTakesThePlaceOfTheFileItIs() {
        ModelFile edited = model("contest-entry.bpmn", "contest-entry", "参赛作品（改）");

        List<ModelFile> next = inForce.with(List.of(edited));

        assertThat(next).hasSize(3);
        assertThat(next.get(0).name()).isEqualTo(entry.name());
        assertThat(next.get(0).digest()).isEqualTo(edited.digest());
    }

    @Test
    void formsOfTheSameBaseNameAreToldByTheirIds() {
        ModelFile edited = form("arrange-vote.form", "member-removal-arrange-vote", "改");

        assertThat(inForce.with(List.of(edited)))
                .filteredOn(file -> file.digest().equals(edited.digest()))
                .extracting(ModelFile::name)
                .containsExactly("forms/member-removal/arrange-vote.form");
    }

    @Test
    void newFilesGoWhereTheirKindBelongs() {
        List<ModelFile> next = inForce.with(List.of(
                model("sample-station.bpmn", "sample-station", "示例建站"),
                form("review.form", "sample-station-review"),
                form("review-entry.form", "contest-entry-review-entry")));

        assertThat(next)
                .extracting(ModelFile::name)
                .contains(
                        "bpmn/sample-station.bpmn",
                        "forms/sample-station/review.form",
                        "forms/contest-entry/review-entry.form");
    }

    @Test
    void lettersAreToldByTheirKinds() {
        ModelFile notice = letter("letters/contest-entry/notice.html", "ENTRY_NOTICE", "一");
        ModelFile edited = letter("公告.html", "ENTRY_NOTICE", "二");

        assertThat(new WholeSet(List.of(entry, notice)).with(List.of(edited)))
                .filteredOn(file -> file.digest().equals(edited.digest()))
                .extracting(ModelFile::name)
                .containsExactly("letters/contest-entry/notice.html");
    }

    @Test
    void aNewLetterGoesToTheProcessItIsDeployedWith() {
        ModelFile letter = letter("notice.html", "STATION_NOTICE", "一");

        assertThat(inForce.with(List.of(model("sample-station.bpmn", "sample-station", "示例建站"), letter)))
                .extracting(ModelFile::name)
                .contains("letters/sample-station/notice.html");
        assertThat(new WholeSet(List.of(entry)).with(List.of(letter)))
                .extracting(ModelFile::name)
                .contains("notice.html");
    }

    @Test
    void aRenamedFileIsStillTheSameModel() {
        ModelFile renamed = model("内部/参赛作品.bpmn", "contest-entry", "改");

        assertThat(inForce.with(List.of(renamed)))
                .extracting(ModelFile::name)
                .contains(entry.name())
                .hasSize(3);
    }

    @Test
    void oneModelTwiceIsRefused() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> inForce.with(
                        List.of(model("a.bpmn", "contest-entry", "一"), model("b.bpmn", "contest-entry", "二"))));

        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("a.bpmn", "b.bpmn", entry.name()));
    }

    @Test
    void whatCannotBeReadKeepsItsName() {
        assertThat(inForce.with(List.of(new ModelFile("x.bpmn", "no xml".getBytes(StandardCharsets.UTF_8)))))
                .extracting(ModelFile::name)
                .contains("x.bpmn");
    }

    static ModelFile model(String name, String key, String title) {
        return file(name, """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
                  <bpmn:process id="%s" name="%s"/></bpmn:definitions>""".formatted(key, title));
    }

    private static ModelFile form(String name, String id, String... texts) {
        return file(name, "{\"id\": \"%s\", \"text\": \"%s\"}".formatted(id, String.join("", texts)));
    }

    private static ModelFile letter(String name, String kind, String text) {
        return file(
                name,
                "<html><head><meta name=\"kind\" content=\"%s\"/></head><body>%s</body></html>".formatted(kind, text));
    }

    private static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
