package cn.kexie.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The content types of the parts of an Office file, by name or by ending, as its {@code [Content_Types].xml} declares them. */
final class OfficeTypes {

    private static final String LIST = "[content_types].xml";
    private static final int LONGEST = 1 << 20;

    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    OfficeTypes(ZipFile zip) throws IOException, XMLStreamException {
        refuseTwins(zip);
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (PartName.key(entry.getName()).equals(LIST)) {
                read(zip, entry);
            }
        }
    }

    /** Of two parts of one name one reader opens this one, another that one. */
    private static void refuseTwins(ZipFile zip) {
        Set<String> names = new HashSet<>();
        if (!zip.stream().allMatch(entry -> names.add(PartName.key(entry.getName())))) {
            throw OfficeFile.damaged();
        }
    }

    /** Null for a part of an undeclared type. */
    String of(ZipEntry part) {
        return part == null ? null : of(part.getName());
    }

    String of(String partName) {
        String name = PartName.key(partName);
        return byName.getOrDefault(name, byEnding.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    Stream<String> all() {
        return Stream.concat(byName.values().stream(), byEnding.values().stream());
    }

    private void read(ZipFile zip, ZipEntry list) throws IOException, XMLStreamException {
        XMLStreamReader xml =
                OfficeFile.withoutEntities().createXMLStreamReader(new ByteArrayInputStream(bounded(zip, list)));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getAttributeValue(null, "ContentType") != null) {
                declare(xml, xml.getAttributeValue(null, "ContentType"));
            }
        }
    }

    private void declare(XMLStreamReader xml, String type) {
        String part = xml.getAttributeValue(null, "PartName");
        if (part != null) {
            byName.put(PartName.key(part), type);
        } else {
            byEnding.put(
                    String.valueOf(xml.getAttributeValue(null, "Extension")).toLowerCase(Locale.ROOT), type);
        }
    }

    private static byte[] bounded(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LONGEST);
        }
    }
}
