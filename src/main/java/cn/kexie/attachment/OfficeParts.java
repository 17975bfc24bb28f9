package cn.kexie.attachment;

import static cn.kexie.attachment.FileTypeDetector.unsupported;

import cn.kexie.platform.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an Office file that would fetch or start something when it is opened: templates and pictures from
 * elsewhere, links to other programs, controls, programs packed into it. Links a reader clicks are none of these.
 */
final class OfficeParts {

    /** Types of the parts in which Word keeps text with fields, whatever these are called. */
    private static final Pattern TEXT = Pattern.compile(
            ".*wordprocessingml\\.(document|template|header|footer|footnotes|endnotes|comments|document\\.glossary)(\\.main)?\\+xml");

    private static final Pattern USUAL_TEXT =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");

    /** Relationships to what starts something or comes from elsewhere, by the last word of their type. */
    private static final Set<String> PROGRAMS = Set.of(
            "vbaproject", "wordvbadata", "xlmacrosheet", "xlintlmacrosheet", "extensibility", "attachedtoolbars");

    /** Controls, and files of another kind (HTML, RTF) that are merged into the text unseen when it is opened. */
    private static final Set<String> CONTROLS = Set.of("control", "activexcontrolbinary", "activexcontrol", "afchunk");

    private static final Set<String> FOREIGN =
            Set.of("externallink", "externallinkpath", "attachedtemplate", "subdocument", "frame", "oleobjectlink");

    /** The first bytes of an OLE file, and how it names the code of macros within. */
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final String MACROS =
            new String("_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** How OLE names a packed file of any kind; formulas and charts are named otherwise. */
    private static final String PACKAGE =
            new String("Ole10Native".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private static final long MOST_READ = 64L << 20;

    private final ZipFile zip;
    private final OfficeTypes types;
    private long read;

    OfficeParts(ZipFile zip, OfficeTypes types) {
        this.zip = zip;
        this.types = types;
    }

    void refuseForeign() throws IOException, XMLStreamException {
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
            String name = PartName.key(entry.getName());
            String type = String.valueOf(types.of(entry)).toLowerCase(Locale.ROOT);
            if (name.contains("activex/") || type.contains("activex")) {
                throw embedded();
            }
            if (name.contains("externallinks/") || type.contains("externallink")) {
                throw foreign();
            }
            if (name.endsWith(".rels")) {
                relationships(entry);
            } else if ((TEXT.matcher(type).matches() || USUAL_TEXT.matcher(name).matches()) && exchangesData(entry)) {
                throw unsupported("EXTERNAL_LINKS", "文件含有自动执行的数据交换域（DDE），不能接收；请删除该域后重新上传");
            } else if (name.contains("embeddings/") || isOle(entry)) {
                object(entry);
            }
        }
    }

    private static Refusal embedded() {
        return unsupported("EMBEDDED_OBJECTS", "文件含有控件或者打包的其他文件，不能接收；请删除后重新上传，其他文件请单独上传");
    }

    private static Refusal foreign() {
        return unsupported("EXTERNAL_LINKS", "文件引用了外部的模板、图片或数据，不能接收；请改为嵌入图片、断开链接后重新上传");
    }

    /** By its first bytes, wherever it lies and whatever it is called. */
    private boolean isOle(ZipEntry entry) throws IOException {
        try (InputStream in = bounded(entry)) {
            return new String(in.readNBytes(OLE.length()), StandardCharsets.ISO_8859_1).equals(OLE);
        }
    }

    private void object(ZipEntry entry) throws IOException {
        try (InputStream in = bounded(entry)) {
            String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            if (content.contains(MACROS)) {
                throw OfficeFile.macros();
            }
            if (content.contains(PACKAGE)) {
                throw embedded();
            }
        }
    }

    private void relationships(ZipEntry entry) throws IOException, XMLStreamException {
        try (InputStream in = bounded(entry)) {
            XMLStreamReader xml = OfficeFile.withoutEntities().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    relationship(xml);
                }
            }
        }
    }

    private static void relationship(XMLStreamReader xml) {
        String type = String.valueOf(xml.getAttributeValue(null, "Type")).toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (PROGRAMS.contains(kind)) {
            throw OfficeFile.macros();
        }
        if (CONTROLS.contains(kind)) {
            throw embedded();
        }
        String mode = xml.getAttributeValue(null, "TargetMode");
        boolean fetched = "External".equalsIgnoreCase(mode == null ? null : mode.strip());
        if (FOREIGN.contains(kind) || fetched && !kind.equals("hyperlink")) {
            throw foreign();
        }
    }

    /** A field that makes Word ask another program; its words may be spread over several pieces of text. */
    private boolean exchangesData(ZipEntry entry) throws IOException, XMLStreamException {
        StringBuilder fields = new StringBuilder();
        try (InputStream in = bounded(entry)) {
            XMLStreamReader xml = OfficeFile.withoutEntities().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("instrText")) {
                    fields.append(xml.getElementText());
                } else if (event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("fldSimple")) {
                    fields.append(instruction(xml));
                } else if (event == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("fldChar")) {
                    fields.append('\n');
                }
            }
        }
        return fields.toString()
                .toUpperCase(Locale.ROOT)
                .lines()
                .anyMatch(field -> field.strip().startsWith("DDE"));
    }

    private static String instruction(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("instr")) {
                return "\n" + xml.getAttributeValue(i) + "\n";
            }
        }
        return "";
    }

    private InputStream bounded(ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                count(1);
                return super.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int taken = super.read(into, offset, length);
                count(taken);
                return taken;
            }
        };
    }

    private void count(int bytes) {
        read += Math.max(0, bytes);
        if (read > MOST_READ) {
            throw unsupported("FILE_TOO_COMPLEX", "文件解压后过大，请精简内容或转为 pdf 后上传");
        }
    }
}
