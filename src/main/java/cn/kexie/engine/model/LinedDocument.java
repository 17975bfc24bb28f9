package cn.kexie.engine.model;

import static javax.xml.XMLConstants.XMLNS_ATTRIBUTE;
import static javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Builds a document whose elements know their lines. */
final class LinedDocument extends DefaultHandler {

    private final Document document = empty();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private Node open = document;
    private Locator place;

    Document finished() {
        return document;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startPrefixMapping(String prefix, String namespace) {
        prefixes.put(prefix.isEmpty() ? XMLNS_ATTRIBUTE : XMLNS_ATTRIBUTE + ":" + prefix, namespace);
    }

    @Override
    public void startElement(String namespace, String localName, String qualified, Attributes attributes) {
        Element element = document.createElementNS(namespace.isEmpty() ? null : namespace, qualified);
        for (int i = 0; i < attributes.getLength(); i++) {
            String of = attributes.getURI(i);
            element.setAttributeNS(of.isEmpty() ? null : of, attributes.getQName(i), attributes.getValue(i));
        }
        prefixes.forEach((name, value) -> element.setAttributeNS(XMLNS_ATTRIBUTE_NS_URI, name, value));
        prefixes.clear();
        element.setUserData(ModelXml.LINE, place == null ? 0 : place.getLineNumber(), null);
        open.appendChild(element);
        open = element;
    }

    @Override
    public void endElement(String namespace, String localName, String name) {
        open = open.getParentNode();
    }

    @Override
    public void characters(char[] text, int from, int length) {
        open.appendChild(document.createTextNode(new String(text, from, length)));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
