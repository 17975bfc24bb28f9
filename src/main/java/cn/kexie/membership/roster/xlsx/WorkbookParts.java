package cn.kexie.membership.roster.xlsx;

import cn.kexie.membership.roster.xlsx.Relationships.Relationship;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, found by their relationships, whichever edition of Open XML wrote them. Nobody looks at parts a
 * roster does not need: broken properties of the document make no sheet unreadable.
 */
final class WorkbookParts {

    /** 5,000 rows with every column filled generously. */
    private static final long LARGEST_PART = 64L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final String workbook;
    private final List<Relationship> ofWorkbook;

    WorkbookParts(ZipFile zip) throws IOException {
        this.zip = zip;
        zip.stream().forEach(part -> parts.put(key(part.getName()), part));
        workbook = target("", relationships(""), relationship -> relationship.leadsTo("officeDocument"))
                .orElseThrow(SheetRefusals::damaged);
        ofWorkbook = relationships(workbook);
    }

    InputStream workbook() throws IOException {
        return content(workbook);
    }

    /** @param id of the relationship that leads to it */
    InputStream sheet(String id) throws IOException {
        return content(
                target(workbook, ofWorkbook, relationship -> relationship.id().equals(id))
                        .orElseThrow(SheetRefusals::damaged));
    }

    /** The texts that cells share. */
    InputStream sharedTexts() throws IOException {
        return content(target(workbook, ofWorkbook, relationship -> relationship.leadsTo("sharedStrings"))
                .orElseThrow(SheetRefusals::damaged));
    }

    Optional<InputStream> styles() throws IOException {
        Optional<String> styles = target(workbook, ofWorkbook, relationship -> relationship.leadsTo("styles"))
                .filter(parts::containsKey);
        return styles.isEmpty() ? Optional.empty() : Optional.of(content(styles.get()));
    }

    private List<Relationship> relationships(String part) throws IOException {
        int name = part.lastIndexOf('/') + 1;
        String relationships = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        return Relationships.of(content(relationships));
    }

    private static Optional<String> target(String from, List<Relationship> all, Predicate<Relationship> wanted) {
        return all.stream().filter(wanted).findFirst().map(relationship -> resolved(from, relationship.target()));
    }

    /** Resolves the target against the folder of the part that names it. */
    private static String resolved(String from, String target) {
        boolean absolute = target.startsWith("/") || !from.contains("/");
        Deque<String> path = new ArrayDeque<>();
        String folder = absolute ? "" : from.substring(0, from.lastIndexOf('/'));
        for (String step : (folder + "/" + target).split("[/\\\\]")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return key(String.join("/", path));
    }

    private InputStream content(String part) throws IOException {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw SheetRefusals.damaged();
        }
        return new BoundedStream(zip.getInputStream(entry), LARGEST_PART);
    }

    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
