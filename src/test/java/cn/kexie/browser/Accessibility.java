package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Whether a page can be read by everybody, as far as a program (axe-core) can tell. */
final class Accessibility {

    private static final String AXE = source();

    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
            axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(found =>
              done(found.violations.map(rule =>
                `${rule.id}（${rule.impact}）：${rule.nodes.map(node => node.html.slice(0, 160)).join(' ')}`)));
            """;

    private Accessibility() {}

    /** Fails with every violation of level A or AA. */
    @SuppressWarnings("unchecked")
    static void judge(ChromeDriver browser, String page) {
        browser.executeScript(AXE);
        assertThat((List<String>) browser.executeAsyncScript(VIOLATIONS))
                .as(page)
                .isEmpty();
    }

    private static String source() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
