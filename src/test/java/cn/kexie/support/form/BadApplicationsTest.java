package cn.kexie.support.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.kexie.platform.form.Form;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.support.process.Models;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("每张申请表：每种错误在每一处都说出来，一次说全，不多不少")
class BadApplicationsTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final StrictJson RECORDS = new StrictJson(JSON, FormRoom.VALIDATION);
    private static final Path EXAMPLE = Path.of("src/docs/example-matter");
    private static final Set<String> OF_APPLICANTS = Set.of("application.form", "summary.form");
    private static final String APPLICANT = "91440106MA0000015E";

    @TestFactory
    Stream<DynamicTest> forms() {
        return Stream.concat(Models.files(Models.FORMS, ".form").stream(), Models.files(EXAMPLE, ".form").stream())
                .filter(file -> OF_APPLICANTS.contains(file.getFileName().toString()))
                .flatMap(BadApplicationsTest::tests);
    }

    private static Stream<DynamicTest> tests(Path file) {
        Form form = Form.read(bytes(file));
        return BadApplications.of(form, FormSamples.by(APPLICANT).fullest(form))
                .map(bad -> dynamicTest(
                        form.id() + "：" + bad.what(),
                        () -> assertThat(faults(form, bad.body())).containsExactlyInAnyOrderElementsOf(bad.faults())));
    }

    @SuppressWarnings("unchecked")
    private static Stream<String> faults(Form form, String body) {
        Reading<?> parsed = RECORDS.inspect(body.getBytes(StandardCharsets.UTF_8), JSON.constructType(JsonNode.class));
        return FormRoom.reader().inspect(form, (Reading<JsonNode>) parsed, Set.of()).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
