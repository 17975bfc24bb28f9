package cn.kexie.membership.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The relationships of a part to others. */
final class Relationships extends DefaultHandler {

    private boolean outside;

    private Relationships() {}

    /** Whether any of them leads out of the file; the mail links that Excel makes of every address are none. */
    static boolean leadOutside(InputStream xml) throws IOException {
        Relationships relationships = new Relationships();
        SecureXml.read(xml, relationships);
        return relationships.outside;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String mode = attributes.getValue("TargetMode");
        String target = String.valueOf(attributes.getValue("Target")).toLowerCase(Locale.ROOT);
        outside |= "External".equalsIgnoreCase(mode) && !target.startsWith("mailto:");
    }
}
