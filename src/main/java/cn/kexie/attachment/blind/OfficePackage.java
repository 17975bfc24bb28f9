package cn.kexie.attachment.blind;

import cn.kexie.attachment.PartName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of an Office file that its document needs, found by following its relationships; people and properties aside. */
final class OfficePackage {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    /** By the last word of the relationship's type: properties, people, signatures, data kept beside the document. */
    private static final Set<String> LEFT_OUT = Set.of(
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "origin",
            "people",
            "customxml",
            "printersettings",
            "attachedtemplate",
            "userxmldata");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, ZipEntry> needed = new LinkedHashMap<>();
    private final Map<String, ZipEntry> properties = new LinkedHashMap<>();

    OfficePackage(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            entries.put(PartName.key(entry.getName()), entry);
        }
        readTypes();
        follow();
    }

    /** Parts to be copied, with the lists of their relationships, by name. */
    List<ZipEntry> needed() {
        return List.copyOf(needed.values());
    }

    /** Parts with properties, which are read and left out. */
    List<ZipEntry> properties() {
        return List.copyOf(properties.values());
    }

    boolean needs(String partName) {
        return needed.containsKey(PartName.key(partName));
    }

    String type(ZipEntry part) {
        String name = PartName.key(part.getName());
        String byEnding = defaults.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        return types.getOrDefault(name, byEnding);
    }

    InputStream contentTypes() throws IOException {
        return open(entries.get(PartName.key(CONTENT_TYPES)));
    }

    static boolean isLeftOut(String relationshipType) {
        String type = relationshipType == null ? "" : relationshipType.toLowerCase(Locale.ROOT);
        return LEFT_OUT.contains(type.substring(type.lastIndexOf('/') + 1));
    }

    private void readTypes() throws IOException, XMLStreamException {
        ZipEntry list = entries.get(PartName.key(CONTENT_TYPES));
        if (list == null) {
            throw new CannotBeCleaned("文件结构有损坏");
        }
        try (InputStream in = open(list)) {
            XMLStreamReader xml = XmlCopy.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getAttributeValue(null, "ContentType") != null) {
                    type(xml);
                }
            }
        }
    }

    private void type(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "ContentType").toLowerCase(Locale.ROOT);
        String part = xml.getAttributeValue(null, "PartName");
        String ending = xml.getAttributeValue(null, "Extension");
        if (part != null) {
            types.put(PartName.key(part), type);
        } else if (ending != null) {
            defaults.put(ending.toLowerCase(Locale.ROOT), type);
        }
    }

    private void follow() throws IOException, XMLStreamException {
        Deque<String> waiting = new ArrayDeque<>(List.of(""));
        while (!waiting.isEmpty()) {
            String part = waiting.remove();
            ZipEntry relationships = entries.get(relationshipsOf(part));
            if (relationships != null) {
                needed.put(PartName.key(relationships.getName()), relationships);
                follow(part, relationships, waiting);
            }
        }
    }

    private void follow(String part, ZipEntry relationships, Deque<String> waiting)
            throws IOException, XMLStreamException {
        try (InputStream in = open(relationships)) {
            XMLStreamReader xml = XmlCopy.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
                    ZipEntry target = entries.get(target(part, xml.getAttributeValue(null, "Target")));
                    reach(target, isLeftOut(xml.getAttributeValue(null, "Type")), waiting);
                }
            }
        }
    }

    private void reach(ZipEntry target, boolean leftOut, Deque<String> waiting) {
        if (target == null) {
            return;
        }
        String name = PartName.key(target.getName());
        if (leftOut) {
            properties.putIfAbsent(name, target);
        } else if (needed.putIfAbsent(name, target) == null) {
            waiting.add(name);
        }
    }

    private static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String target(String part, String target) {
        try {
            String resolved = URI.create("/" + part.replace(" ", "%20"))
                    .resolve(target == null ? "" : target.replace('\\', '/').replace(" ", "%20"))
                    .normalize()
                    .getPath();
            return PartName.key(resolved == null ? "" : resolved);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    InputStream open(ZipEntry entry) throws IOException {
        return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    }
}
