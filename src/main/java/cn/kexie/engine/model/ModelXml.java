package cn.kexie.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** A model as XML, read without document types and without anything from outside; every element knows its line. */
public final class ModelXml {

    static final String LINE = "line";

    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private ModelXml() {}

    public static Document read(byte[] content) throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            LinedDocument document = new LinedDocument();
            factory.newSAXParser().parse(new ByteArrayInputStream(content), document);
            return document.finished();
        } catch (IOException encoding) {
            throw new SAXException("the text is not in the encoding it declares", encoding);
        } catch (DOMException name) {
            throw new SAXException("a name is not one that namespaces allow", name);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every element, in the order of the file. */
    public static List<Element> elements(Document document) {
        return elements(document.getElementsByTagNameNS("*", "*"));
    }

    /** Every element inside, in the order of the file. */
    public static List<Element> inside(Element element) {
        return elements(element.getElementsByTagNameNS("*", "*"));
    }

    public static Stream<Element> children(Element element) {
        return nodes(element.getChildNodes()).filter(Element.class::isInstance).map(Element.class::cast);
    }

    public static Stream<Element> children(Element element, String name) {
        return children(element).filter(child -> child.getLocalName().equals(name));
    }

    public static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> (Attr) element.getAttributes().item(i));
    }

    /** What stands in the element itself, around and between others. */
    public static String text(Element element) {
        return nodes(element.getChildNodes())
                .filter(Text.class::isInstance)
                .map(Node::getNodeValue)
                .collect(Collectors.joining());
    }

    /** The element or the nearest one around it that has an id. */
    public static Element identified(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            if (around.hasAttribute("id")) {
                return around;
            }
        }
        return element;
    }

    public static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    private static List<Element> elements(NodeList all) {
        return nodes(all).map(Element.class::cast).toList();
    }

    private static Stream<Node> nodes(NodeList all) {
        return IntStream.range(0, all.getLength()).mapToObj(all::item);
    }
}
