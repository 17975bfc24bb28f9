package cn.kexie.matter.process;

import cn.kexie.platform.letter.Letter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The letters a release has for a process: {@code letters/<key>/<name>.html}. */
@Component
class DeployedLetters {

    private static final String ENDING = ".html";

    private final RepositoryService repository;

    DeployedLetters(RepositoryService repository) {
        this.repository = repository;
    }

    /** By the name of their file; asked with the application's own rights. */
    Map<String, Letter> of(String deploymentId, String key) {
        String folder = "letters/" + key + "/";
        Map<String, Letter> letters = new LinkedHashMap<>();
        repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.startsWith(folder) && name.endsWith(ENDING))
                .sorted()
                .forEach(name -> letters.put(
                        name.substring(folder.length(), name.length() - ENDING.length()), letter(deploymentId, name)));
        return letters;
    }

    private Letter letter(String deploymentId, String name) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
            return Letter.read(name, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
