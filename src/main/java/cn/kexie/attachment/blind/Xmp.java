package cn.kexie.attachment.blind;

import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XMP, the properties that programs of many kinds write into their files. It is never kept. */
final class Xmp {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("creator", FoundProperties.AUTHOR),
            Map.entry("Author", FoundProperties.AUTHOR),
            Map.entry("AuthorsPosition", FoundProperties.OTHER),
            Map.entry("CaptionWriter", FoundProperties.AUTHOR),
            Map.entry("contributor", FoundProperties.AUTHOR),
            Map.entry("Company", FoundProperties.COMPANY),
            Map.entry("publisher", FoundProperties.COMPANY),
            Map.entry("rights", FoundProperties.COPYRIGHT),
            Map.entry("Credit", FoundProperties.COPYRIGHT),
            Map.entry("OwnerName", FoundProperties.AUTHOR),
            Map.entry("title", FoundProperties.OTHER),
            Map.entry("Keywords", FoundProperties.OTHER));

    private Xmp() {}

    /** What cannot be read of it stays untold; it is not kept either way. */
    static void read(byte[] bytes, int from, FoundProperties found) {
        try {
            XMLStreamReader xml =
                    XmlCopy.reader(new ByteArrayInputStream(bytes, from, Math.max(0, bytes.length - from)));
            String within = null;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    attributes(xml, found);
                    within = NAMES.containsKey(xml.getLocalName()) ? xml.getLocalName() : within;
                } else if (event == XMLStreamReader.END_ELEMENT
                        && xml.getLocalName().equals(within)) {
                    within = null;
                } else if (event == XMLStreamReader.CHARACTERS && within != null) {
                    found.add(NAMES.get(within), xml.getText());
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            found.add(FoundProperties.OTHER, "XMP");
        }
    }

    private static void attributes(XMLStreamReader xml, FoundProperties found) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = NAMES.get(xml.getAttributeLocalName(i));
            if (name != null) {
                found.add(name, xml.getAttributeValue(i));
            }
        }
    }
}
