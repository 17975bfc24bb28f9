package cn.kexie.components;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The scripts inside the web applications of others, which no bill of materials sees: their files by digest, and what is in
 * them by version, each with a judgement or with entries in the list of advisories.
 */
record Scripts(LocalDate reviewedOn, LocalDate reviewBy, List<ScriptFile> files, List<Script> scripts) {

    private static final Path FILE = Path.of("src/main/security/scripts.json");

    /** Our own stand elsewhere; what is smaller is glue. */
    private static final int SMALLEST = 10_000;

    /** How libraries name themselves in what is packed. */
    private static final Pattern NAMED = Pattern.compile("(?:^|\\n)/?[*! ]*(?:@license )?"
            + "(AngularJS(?: NES)?|DOMPurify|jQuery JavaScript Library|jQuery UI Widget|Chart\\.js|clipboard\\.js|flatpickr"
            + "|RequireJS|Hammer\\.JS|focus-trap|tabbable|big\\.js|moment\\.js|Bootstrap|Vue\\.js|Underscore\\.js|Handlebars|marked|Mustache)"
            + "(?: - |@| )v?([0-9]+\\.[0-9]+\\.[0-9]+)");

    /** @param library group and artifact of the jar */
    record ScriptFile(String library, String file, String sha256) {}

    /**
     * @param name where it is and what it is
     * @param marker finds its version in the file
     * @param judgement why it is fit for use when no advisory names it
     */
    record Script(String name, String version, String file, String marker, String judgement) {}

    static Scripts ofTheProject() {
        try {
            return JsonMapper.builder().findAndAddModules().build().readValue(FILE.toFile(), Scripts.class);
        } catch (IOException failure) {
            throw new IllegalStateException(FILE + " 无法读取：" + failure.getMessage(), failure);
        }
    }

    /** As a component of {@link AdvisoryList}. */
    Optional<Component> find(String name) {
        return scripts.stream()
                .filter(script -> name.equals("script:" + script.name()))
                .map(script -> new Component("script", script.name(), script.version(), Path.of(script.file())))
                .findFirst();
    }

    /** All that is wrong, in words for who keeps the list. */
    List<String> faults(ClassPath classPath, AdvisoryList advisories) {
        List<String> faults = new ArrayList<>();
        for (String library : files.stream().map(ScriptFile::library).collect(Collectors.toCollection(TreeSet::new))) {
            classPath
                    .find(library)
                    .ifPresentOrElse(
                            jar -> againstJar(library, jar.file(), faults),
                            () -> faults.add(library + " 已不在类路径上，请从 scripts.json 删去"));
        }
        scripts.stream()
                .filter(script -> blank(script.judgement()) && !judged(script, advisories))
                .forEach(script -> faults.add(script.name() + "：没有结论，advisories.json 里也没有它"));
        return faults;
    }

    private static boolean judged(Script script, AdvisoryList advisories) {
        return advisories.advisories().stream()
                .anyMatch(advisory -> advisory.component().equals("script:" + script.name()));
    }

    private void againstJar(String library, Path jar, List<String> faults) {
        Set<String> listed = files.stream()
                .filter(file -> file.library().equals(library))
                .map(ScriptFile::file)
                .collect(Collectors.toSet());
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(isScript())
                    .filter(entry -> !listed.contains(entry.getName()))
                    .forEach(entry -> faults.add(entry.getName() + "：不在 scripts.json 中，请查明其中有哪些脚本"));
            for (ScriptFile file : files) {
                if (file.library().equals(library) && !file.sha256().equals(sha256(zip, file.file()))) {
                    faults.add(file.file() + "：与登记的不同，请核对其中脚本的版本并改写 sha256");
                }
            }
            againstMarkers(zip, faults);
            againstNotices(zip, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Predicate<ZipEntry> isScript() {
        return entry -> entry.getName().startsWith("META-INF/resources/")
                && entry.getName().endsWith(".js")
                && entry.getSize() >= SMALLEST;
    }

    /** Each script is there in the version that is listed, and in no other. */
    private void againstMarkers(ZipFile zip, List<String> faults) throws IOException {
        for (Script script : scripts) {
            if (zip.getEntry(script.file()) != null) {
                Set<String> found = versions(text(zip, script.file()), Pattern.compile(script.marker()));
                if (!found.equals(Set.of(script.version()))) {
                    faults.add(script.name() + "：登记为 " + script.version() + "，文件中是 " + found);
                }
            }
        }
    }

    /** What names itself in a notice of licences is listed. */
    private void againstNotices(ZipFile zip, List<String> faults) throws IOException {
        Set<String> known = scripts.stream().map(Script::version).collect(Collectors.toSet());
        for (String notice : zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".js.LICENSE.txt"))
                .toList()) {
            Matcher named = NAMED.matcher(text(zip, notice));
            while (named.find()) {
                if (!known.contains(named.group(2))) {
                    faults.add("%s：%s %s 没有登记".formatted(notice, named.group(1), named.group(2)));
                }
            }
        }
    }

    private static Set<String> versions(String text, Pattern marker) {
        return marker.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream content = zip.getInputStream(zip.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
