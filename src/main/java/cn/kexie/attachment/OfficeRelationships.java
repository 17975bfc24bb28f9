package cn.kexie.attachment;

import static cn.kexie.attachment.FileTypeDetector.unsupported;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Where an Office file says its document begins: the part its own relationships name, transitional or strict. */
final class OfficeRelationships {

    private static final String OF_PACKAGE = "_rels/.rels";
    private static final int LONGEST = 1 << 20;
    private static final Set<String> DOCUMENT = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument");

    private final ZipFile zip;

    OfficeRelationships(ZipFile zip) {
        this.zip = zip;
    }

    /** The main part, null when none is there; refused when there are several, of which readers open one or the other. */
    ZipEntry mainPart() throws IOException, XMLStreamException {
        List<String> targets = targets();
        if (targets.size() > 1) {
            throw unsupported("FILE_DAMAGED", "文件含有多份正文，无法确定内容，请用 Office 重新保存后上传");
        }
        return targets.isEmpty() ? null : part(targets.get(0));
    }

    private List<String> targets() throws IOException, XMLStreamException {
        ZipEntry relationships = part(OF_PACKAGE);
        List<String> targets = new ArrayList<>();
        if (relationships == null) {
            return targets;
        }
        try (InputStream in = zip.getInputStream(relationships)) {
            XMLStreamReader xml = OfficeFile.withoutEntities()
                    .createXMLStreamReader(new ByteArrayInputStream(in.readNBytes(LONGEST)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && DOCUMENT.contains(String.valueOf(xml.getAttributeValue(null, "Type")))) {
                    targets.add(resolved(xml.getAttributeValue(null, "Target")));
                }
            }
        }
        return targets;
    }

    private static String resolved(String target) {
        String path = URI.create("/")
                .resolve(String.valueOf(target).replace('\\', '/').replace(" ", "%20"))
                .normalize()
                .getPath();
        return path == null ? "" : path;
    }

    private ZipEntry part(String name) {
        String key = PartName.key(name);
        return zip.stream()
                .filter(entry -> PartName.key(entry.getName()).equals(key))
                .map(ZipEntry.class::cast)
                .findFirst()
                .orElse(null);
    }
}
