package cn.kexie.casefile;

import static cn.kexie.casefile.FileTypeDetector.unsupported;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    /** Where Word keeps text with fields. */
    private static final Pattern TEXT =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes|comments)\\.xml");

    /** How OLE names a packed file of any kind; formulas and charts are named otherwise. */
    private static final String PACKAGE =
            new String("Ole10Native".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private static final long MOST_READ = 64L << 20;

    private final ZipFile zip;
    private long read;

    OfficeParts(ZipFile zip) {
        this.zip = zip;
    }

    void refuseForeign() throws IOException, XMLStreamException {
        List<? extends ZipEntry> entries = zip.stream().toList();
        for (ZipEntry entry : entries) {
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (name.contains("activex/") || name.contains("embeddings/") && isPackage(entry)) {
                throw unsupported("EMBEDDED_OBJECTS", "文件含有控件或者打包的其他文件，不能接收；请删除后重新上传，其他文件请单独上传");
            }
            if (name.contains("externallinks/") || name.endsWith(".rels") && fetches(entry)) {
                throw unsupported("EXTERNAL_LINKS", "文件引用了外部的模板、图片或数据，不能接收；请改为嵌入图片、断开链接后重新上传");
            }
            if (TEXT.matcher(name).matches() && exchangesData(entry)) {
                throw unsupported("EXTERNAL_LINKS", "文件含有自动执行的数据交换域（DDE），不能接收；请删除该域后重新上传");
            }
        }
    }

    private boolean isPackage(ZipEntry entry) throws IOException {
        try (InputStream in = bounded(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(PACKAGE);
        }
    }

    private boolean fetches(ZipEntry entry) throws IOException, XMLStreamException {
        try (InputStream in = bounded(entry)) {
            XMLStreamReader xml = OfficeFile.withoutEntities().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))
                        && !String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/hyperlink")) {
                    return true;
                }
            }
            return false;
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
