package cn.kexie.membership.roster.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The relationships of a part to others. */
final class Relationships extends DefaultHandler {

    private final List<Relationship> found = new ArrayList<>();
    private boolean outside;

    private Relationships() {}

    static List<Relationship> of(InputStream xml) throws IOException {
        return read(xml).found;
    }

    /** Whether any of them leads out of the file; the mail links that Excel makes of every address are none. */
    static boolean leadOutside(InputStream xml) throws IOException {
        return read(xml).outside;
    }

    private static Relationships read(InputStream xml) throws IOException {
        Relationships relationships = new Relationships();
        SecureXml.read(xml, relationships);
        return relationships;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String target = String.valueOf(attributes.getValue("Target"));
        boolean external = "External".equalsIgnoreCase(attributes.getValue("TargetMode"));
        outside |= external && !target.toLowerCase(Locale.ROOT).startsWith("mailto:");
        if (name.equals("Relationship") && !external) {
            String id = String.valueOf(attributes.getValue("Id"));
            found.add(new Relationship(id, String.valueOf(attributes.getValue("Type")), target));
        }
    }

    /** To a part of the same file. */
    record Relationship(String id, String type, String target) {

        /** Both editions of Open XML end the name of the kind alike. */
        boolean leadsTo(String kind) {
            return type.endsWith("/relationships/" + kind);
        }
    }
}
