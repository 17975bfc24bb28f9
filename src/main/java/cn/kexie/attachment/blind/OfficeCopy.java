package cn.kexie.attachment.blind;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An Office file written anew, part by part, without properties, people and whatever its document does not lead to. Never
 * holds more than a piece of a part in memory.
 */
final class OfficeCopy {

    private static final int DEEPEST = 3;
    private static final long MOST_READ = 1L << 30;

    private static final Pattern PROPERTIES =
            Pattern.compile("application/vnd\\.openxmlformats-(package\\.core|officedocument\\.\\w+)-properties\\+xml");

    private static final Map<String, String> PROPERTY_NAMES = Map.of(
            "creator", FoundProperties.AUTHOR,
            "lastModifiedBy", FoundProperties.EDITOR,
            "Company", FoundProperties.COMPANY,
            "Manager", FoundProperties.COMPANY,
            "title", FoundProperties.OTHER,
            "subject", FoundProperties.OTHER,
            "description", FoundProperties.OTHER,
            "keywords", FoundProperties.OTHER,
            "lpwstr", FoundProperties.OTHER,
            "lpstr", FoundProperties.OTHER);

    private final FoundProperties found;
    private final int depth;
    private long read;

    OfficeCopy(FoundProperties found) {
        this(found, 1);
    }

    private OfficeCopy(FoundProperties found, int depth) {
        this.found = found;
        this.depth = depth;
    }

    void copy(Path content, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            out.setLevel(Deflater.BEST_SPEED);
            OfficePackage parts = new OfficePackage(zip);
            for (ZipEntry part : parts.properties()) {
                properties(parts, part);
            }
            contentTypes(parts, out);
            for (ZipEntry part : parts.needed()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream in = counted(parts.open(part))) {
                    part(parts, part, in, out, copy);
                }
                out.closeEntry();
            }
        } catch (XMLStreamException e) {
            throw new CannotBeCleaned("文件结构有损坏");
        }
    }

    private void part(OfficePackage parts, ZipEntry part, InputStream in, OutputStream out, Path copy)
            throws IOException {
        String type = parts.type(part);
        if (part.getName().endsWith(".rels")) {
            XmlCopy.copy(in, out, new RelationshipRules());
        } else if (Pictures.knows(type)) {
            Pictures.copy(type, in, out, found);
        } else if (type.endsWith("xml") || type.endsWith("vmldrawing")) {
            XmlCopy.copy(in, out, new PersonRules(found));
        } else if (type.contains("oleobject")) {
            OleCopy.copy(in, out);
        } else if (type.startsWith("application/vnd.openxmlformats-officedocument.")) {
            embedded(in, out, copy);
        } else if (type.contains("font")) {
            in.transferTo(out);
        } else {
            throw new CannotBeCleaned("含有不能核对的内容（%s），请删除后重新上传".formatted(type));
        }
    }

    /** The workbook behind a chart is an Office file itself. */
    private void embedded(InputStream in, OutputStream out, Path copy) throws IOException {
        if (depth == DEEPEST) {
            throw new CannotBeCleaned("文件嵌套过深");
        }
        Path inner = copy.resolveSibling(copy.getFileName() + ".inner");
        Path innerCopy = copy.resolveSibling(copy.getFileName() + ".inner.copy");
        try {
            Files.copy(in, inner);
            new OfficeCopy(found, depth + 1).copy(inner, innerCopy);
            Files.copy(innerCopy, out);
        } finally {
            Files.deleteIfExists(inner);
            Files.deleteIfExists(innerCopy);
        }
    }

    private void properties(OfficePackage parts, ZipEntry part) throws IOException, XMLStreamException {
        if (!PROPERTIES.matcher(parts.type(part)).matches()) {
            return;
        }
        try (InputStream in = counted(parts.open(part))) {
            XMLStreamReader xml = XmlCopy.reader(in);
            String name = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    name = PROPERTY_NAMES.get(xml.getLocalName());
                } else if (event == XMLStreamReader.CHARACTERS && name != null) {
                    found.add(name, xml.getText());
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    name = null;
                }
            }
        }
    }

    private static void contentTypes(OfficePackage parts, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(OfficePackage.CONTENT_TYPES));
        try (InputStream in = parts.contentTypes()) {
            XmlCopy.copy(in, out, new NeededTypes(parts));
        }
        out.closeEntry();
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int taken = super.read(into, offset, length);
                count(taken);
                return taken;
            }
        };
    }

    private void count(int bytes) throws CannotBeCleaned {
        read += Math.max(0, bytes);
        if (read > MOST_READ) {
            throw new CannotBeCleaned("文件解压后过大");
        }
    }

    /** No relationship to what is left out, no link to somebody's disk. */
    private static final class RelationshipRules implements XmlCopy.Rules {

        private static final Pattern DISK = Pattern.compile("(?i)^(file:|[a-z]:[\\\\/]|\\\\\\\\).*");

        @Override
        public boolean leavesOut(XMLStreamReader element) {
            return OfficePackage.isLeftOut(element.getAttributeValue(null, "Type"));
        }

        @Override
        public String attribute(XMLStreamReader element, int index) {
            String value = element.getAttributeValue(index);
            boolean disk = element.getAttributeLocalName(index).equals("Target")
                    && "External".equalsIgnoreCase(element.getAttributeValue(null, "TargetMode"))
                    && DISK.matcher(value).matches();
            return disk ? "about:blank" : value;
        }

        @Override
        public String text(String element, String text) {
            return text;
        }
    }

    /** The list of types names no part that is not there. */
    private record NeededTypes(OfficePackage parts) implements XmlCopy.Rules {

        @Override
        public boolean leavesOut(XMLStreamReader element) {
            String part = element.getAttributeValue(null, "PartName");
            return part != null && !parts.needs(part);
        }

        @Override
        public String attribute(XMLStreamReader element, int index) {
            return element.getAttributeValue(index);
        }

        @Override
        public String text(String element, String text) {
            return text;
        }
    }
}
