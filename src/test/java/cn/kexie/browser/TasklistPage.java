package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a reviewer works it: by what is written on the page, with mouse and keyboard. */
final class TasklistPage implements CloseableResource {

    /** Nobody is led elsewhere who is on the way to a list. */
    private static final String TASKS = "#/?searchQuery=%5B%5D";

    private static final By AGREE = xpath("//dialog//button[.='办结并制发' or .='确认提交']");
    private static final By ANSWER =
            cssSelector("dialog[open], .page-notifications .alert, .task-card .fjs-form-field-error");

    private static final String PASSWORD = "Kexie-2026";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path DOWNLOADS = Path.of("target", "downloads");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOGIN = Duration.ofSeconds(5);
    private static final By PASSWORD_FIELD = cssSelector("input[type=password]");
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final By CARDS = cssSelector("ol.tasks-list > li.task");
    private static final String LATIN_WORDS = """
            const words = new Set();
            const code = /测试企业\\w+|[\\w.@-]*[\\d.@][\\w.@-]*/g;
            const add = text =>
              (text || '').replace(code, ' ').match(/[A-Za-z]{3,}/g)?.forEach(word => words.add(word));
            add(document.title);
            add(document.body.innerText);
            for (const element of document.body.querySelectorAll('[title], [placeholder], [aria-label]')) {
              if (!element.checkVisibility()) continue;
              ['title', 'placeholder', 'aria-label'].forEach(name => add(element.getAttribute(name)));
            }
            return [...words];
            """;

    private final ChromeDriver browser = Chromium.start(DOWNLOADS);
    private final String root;
    private String user;

    /** @param root address of the server, such as {@code http://localhost:8080} */
    TasklistPage(String root) {
        this.root = root;
    }

    ChromeDriver browser() {
        return browser;
    }

    /** The login form in an empty window. */
    TasklistPage loginForm() {
        return loginForm(TASKS);
    }

    /** Comes in by the front door, where leaders are led to the board. */
    TasklistPage arrivesAs(String userId) {
        loginForm("");
        logIn(userId);
        return this;
    }

    private TasklistPage loginForm(String place) {
        browser.manage().deleteAllCookies();
        user = null;
        size(Chromium.DESKTOP);
        browser.get("about:blank");
        browser.get(root + "/camunda/app/tasklist/default/" + place);
        find(PASSWORD_FIELD);
        return this;
    }

    /** Somebody sits down: a fresh list, after a login where somebody else sat before. */
    TasklistPage worksAs(String userId) {
        if (userId.equals(user)) {
            open();
        } else {
            loginForm();
            logIn(userId);
        }
        find(cssSelector(".task-filters .task-filter, main.kx-done h1"));
        user = userId;
        return this;
    }

    /** Again and again where need be: after a wrong password the engine refuses the right one for some seconds. */
    private void logIn(String userId) {
        until(() -> {
            fill(cssSelector("input[type=text][ng-model=username]"), userId);
            fill(PASSWORD_FIELD, PASSWORD + Keys.ENTER);
            return new WebDriverWait(browser, LOGIN, GLANCE)
                    .until(driver -> driver.findElements(PASSWORD_FIELD).isEmpty());
        });
    }

    private void fill(By field, String text) {
        WebElement input = find(field);
        input.clear();
        input.sendKeys(text);
    }

    private void open() {
        browser.get(root + "/camunda/app/tasklist/default/");
    }

    TasklistPage size(Dimension size) {
        Chromium.resize(browser, size);
        return this;
    }

    TasklistPage openFilter(String name) {
        click(xpath("//*[contains(@class,'task-filter')]//a[starts-with(normalize-space(),'" + name + "')]"));
        return this;
    }

    /** Opens the task of the case, turning the pages of the list; waits for its form and its dossier. */
    TasklistPage openTask(String caseNo) {
        until(() -> shows(caseNo) || turnedPage());
        until(() -> shows(caseNo));
        click(xpath("//ol[contains(@class,'tasks-list')]/li[contains(.,'" + caseNo + "')]//h4//a"));
        find(cssSelector(".task-card .fjs-container"));
        until(() -> dossier().getText().contains(caseNo));
        return this;
    }

    boolean shows(String caseNo) {
        return tasks().stream().anyMatch(card -> card.contains(caseNo));
    }

    /** Goes on to the last page, as long as the cards say whose they are; false until the list ends. */
    private boolean turnedPage() {
        List<WebElement> next =
                browser.findElements(xpath("//*[contains(@class,'pagination')]/li[not(contains(@class,'disabled'))]"
                        + "/a[normalize-space()='›' or contains(.,'下一页')]"));
        if (!next.isEmpty() && tasks().stream().allMatch(card -> card.contains("EST-"))) {
            next.get(0).click();
        }
        return false;
    }

    List<String> tasks() {
        return texts(CARDS);
    }

    TasklistPage claim() {
        click(cssSelector(".task-card button.claim"));
        find(cssSelector(".task-card button.unclaim"));
        find(cssSelector(".form-actions .btn-primary"));
        return this;
    }

    /** Picks the option of a radio group by its text. */
    TasklistPage choose(String option) {
        By label = xpath("//*[contains(@class,'fjs-container')]//label[normalize-space()='" + option + "']");
        click(label);
        until(() ->
                browser.findElement(By.id(find(label).getDomAttribute("for"))).isSelected());
        return this;
    }

    /** Ticks a box whose label is read whole; it may end with the mark of what is required. */
    TasklistPage tick(String label) {
        By box = xpath("//*[contains(@class,'fjs-container')]//label[starts-with(normalize-space(),'" + label + "')]");
        assertThat(isWhole(find(box))).as(label).isTrue();
        click(box);
        until(() -> browser.findElement(By.id(find(box).getDomAttribute("for"))).isSelected());
        return this;
    }

    private boolean isWhole(WebElement element) {
        return Boolean.TRUE.equals(
                browser.executeScript("return arguments[0].scrollWidth <= arguments[0].clientWidth", element));
    }

    /** Picks from a select or tag list by searching for the option. */
    TasklistPage pick(String label, String option) {
        WebElement input = input(label);
        input.sendKeys(option);
        until(() -> texts(cssSelector(".fjs-dropdownlist-item.focused")).equals(List.of(option)));
        input.sendKeys(Keys.ENTER);
        return this;
    }

    /** Replaces what stands in a text field; a form takes text over when the field is left. */
    TasklistPage type(String label, String text) {
        WebElement input = input(label);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text, Keys.TAB);
        return this;
    }

    String typed(String label) {
        return input(label).getDomProperty("value");
    }

    /** Presses 完成, and agrees to what is shown before; an answer shows in {@link #notification()}. */
    TasklistPage complete() {
        WebElement pressed = press();
        until(() -> isAnswered(pressed));
        browser.findElements(AGREE).forEach(WebElement::click);
        return this;
    }

    /** Presses 完成 and answers no question. */
    WebElement press() {
        By button = cssSelector(".form-actions .btn-primary");
        until(() -> find(button).isEnabled());
        WebElement found = find(button);
        found.sendKeys(Keys.ENTER);
        return found;
    }

    private boolean isAnswered(WebElement pressed) {
        try {
            return !pressed.isDisplayed() || !browser.findElements(ANSWER).isEmpty();
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** What Tasklist says at the top right, title and message. */
    String notification() {
        return find(cssSelector(".page-notifications .alert")).getText();
    }

    List<String> notifications() {
        return texts(cssSelector(".page-notifications .alert"));
    }

    WebElement dossier() {
        return find(cssSelector(".kx-dossier"));
    }

    /** Latin words of three letters or more that a reader sees, hints at the mouse included; codes, addresses and files aside. */
    Set<String> latinWords() {
        @SuppressWarnings("unchecked")
        List<String> words = (List<String>) browser.executeScript(LATIN_WORDS);
        return new HashSet<>(words);
    }

    /** Follows a link that opens a tab of its own and answers the type of what stands in it. */
    String contentTypeInNewTab(By link) {
        String first = browser.getWindowHandle();
        click(link);
        until(() -> browser.getWindowHandles().size() == 2);
        browser.getWindowHandles().stream()
                .filter(tab -> !tab.equals(first))
                .forEach(tab -> browser.switchTo().window(tab));
        until(() -> !"about:blank".equals(browser.getCurrentUrl()));
        Object contentType = browser.executeScript("return document.contentType");
        browser.close();
        browser.switchTo().window(first);
        return (String) contentType;
    }

    /** A file somebody downloaded under this name. */
    Path downloaded(String fileName) {
        Path file = DOWNLOADS.resolve(fileName);
        until(() -> Files.exists(file));
        return file;
    }

    /** Lets requests for these addresses fail, or none when empty. */
    void cutOff(String... addresses) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }

    WebElement find(By by) {
        return patiently()
                .until(driver -> driver.findElements(by).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    void click(By by) {
        until(() -> {
            find(by).click();
            return true;
        });
    }

    List<String> texts(By by) {
        return browser.findElements(by).stream().map(WebElement::getText).toList();
    }

    /** Keeps pictures of the page in both usual sizes under {@code target/screenshots}. */
    TasklistPage picture(String name) {
        keep(name, Chromium.DESKTOP);
        return keep(name, Chromium.LAPTOP);
    }

    /** Keeps a picture of the page in one size. */
    TasklistPage keep(String name, Dimension size) {
        size(size);
        keepFile(name + "-" + size.width + ".png", browser.getScreenshotAs(OutputType.BYTES));
        return this;
    }

    /** Keeps a picture of all of the page, as far down as it goes. */
    TasklistPage keepWhole(String name, Dimension size) {
        size(size);
        Map<String, Object> picture = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip(size)));
        keepFile(name + "-" + size.width + ".png", Base64.getDecoder().decode((String) picture.get("data")));
        return this;
    }

    void keepFile(String name, byte[] content) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> clip(Dimension size) {
        Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
        return Map.of("x", 0, "y", 0, "width", size.width, "height", height, "scale", 1);
    }

    void until(Condition condition) {
        patiently().until(driver -> condition.holds());
    }

    private WebDriverWait patiently() {
        WebDriverWait wait = new WebDriverWait(browser, PATIENCE, GLANCE);
        wait.ignoring(WebDriverException.class);
        return wait;
    }

    @Override
    public void close() {
        browser.quit();
    }

    private WebElement input(String label) {
        String field = "//label[starts-with(normalize-space(),'%s')]".formatted(label);
        WebElement found = find(xpath("//*[contains(@class,'fjs-container')]" + field));
        String id = found.getDomAttribute("for");
        return id == null ? found.findElement(cssSelector("input, textarea")) : browser.findElement(By.id(id));
    }

    /** Something on the page that comes true. */
    interface Condition {
        boolean holds();
    }
}
