package cn.kexie.attachment.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Where parts of Office files and drawings name people: authors of comments and changes, who refreshed a table, who may
 * edit a passage, on whose disk a picture lay.
 */
final class PersonRules implements XmlCopy.Rules {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONSHIPS_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String DRAWING = "http://www.w3.org/2000/svg";

    private static final Set<String> PERSONS = Set.of(
            "author", "initials", "userName", "userId", "providerId", "refreshedBy", "lastModifiedBy", "creator");

    /** Attributes that name a person in one element only. */
    private static final Set<String> PERSONS_OF_ELEMENTS =
            Set.of("cmAuthor name", "person displayName", "author name", "scenario user", "permStart ed");

    private static final Set<String> PATHS =
            Set.of("sourceFile", "odcFile", "connection", "docname", "export-filename");
    private static final Set<String> DESCRIPTIONS = Set.of("descr", "title", "alt", "name");

    /** Words of a path on somebody's disk. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z]:[\\\\/]|\\\\\\\\|/Users/|/home/|file:");

    private static final Set<String> LEFT_OUT = Set.of(
            "absPath",
            "fileSharing",
            "docVars",
            "mailMerge",
            "dataBinding",
            "printerSettings",
            "xmpmeta",
            "RDF",
            "attachedTemplate");

    private final FoundProperties found;
    private final List<String> authors = new ArrayList<>();

    PersonRules(FoundProperties found) {
        this.found = found;
    }

    @Override
    public boolean leavesOut(XMLStreamReader element) {
        return LEFT_OUT.contains(element.getLocalName())
                || element.getLocalName().equals("metadata") && DRAWING.equals(element.getNamespaceURI());
    }

    @Override
    public String attribute(XMLStreamReader element, int index) {
        String name = element.getAttributeLocalName(index);
        String value = element.getAttributeValue(index);
        if (PERSONS.contains(name) || PERSONS_OF_ELEMENTS.contains(element.getLocalName() + " " + name)) {
            found.add(FoundProperties.REVIEWER, value);
            return name.equals("initials") || name.equals("ed") || value.isEmpty() ? dropped(name) : XmlCopy.NOBODY;
        }
        if (PATHS.contains(name) || isPrinter(element, index) || isFileName(element, index)) {
            return null;
        }
        return DESCRIPTIONS.contains(name) && PATH.matcher(value).find() ? "" : value;
    }

    private static String dropped(String name) {
        return name.equals("ed") ? null : "";
    }

    /** Settings of a printer name it, and often its owner; their part is left out. */
    private static boolean isPrinter(XMLStreamReader element, int index) {
        String namespace = element.getAttributeNamespace(index);
        return element.getLocalName().equals("pageSetup")
                && element.getAttributeLocalName(index).equals("id")
                && (RELATIONSHIPS.equals(namespace) || RELATIONSHIPS_STRICT.equals(namespace));
    }

    /** Old drawings keep the name of the picture's file. */
    private static boolean isFileName(XMLStreamReader element, int index) {
        return element.getAttributeLocalName(index).equals("title")
                && OFFICE.equals(element.getAttributeNamespace(index));
    }

    /** Excel begins every comment with the name of who wrote it. */
    @Override
    public String text(String element, String text) {
        if (element.equals("author")) {
            authors.add(text);
            found.add(FoundProperties.REVIEWER, text);
            return XmlCopy.NOBODY;
        }
        if (element.equals("t")) {
            for (String author : authors) {
                if (text.startsWith(author + ":") || text.startsWith(author + "：")) {
                    return XmlCopy.NOBODY + text.substring(author.length());
                }
            }
        }
        return text;
    }
}
