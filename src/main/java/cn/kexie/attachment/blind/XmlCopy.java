package cn.kexie.attachment.blind;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML part copied event by event: same names, prefixes, attributes and text, but for what the rules leave out. */
final class XmlCopy {

    /** Stands for every person. */
    static final String NOBODY = "匿名";

    private static final XMLInputFactory FACTORY = withoutEntities();

    private final XMLStreamReader xml;
    private final Writer out;
    private final Rules rules;

    private XmlCopy(XMLStreamReader xml, Writer out, Rules rules) {
        this.xml = xml;
        this.out = out;
        this.rules = rules;
    }

    /** What is left out or said otherwise. */
    interface Rules {

        /** Whether the element goes, with all in it. */
        boolean leavesOut(XMLStreamReader element);

        /** The attribute as it is written, null when it goes. */
        String attribute(XMLStreamReader element, int index);

        /** @param element local name of the element the text stands in */
        String text(String element, String text);
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory withoutEntities() {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // A name with an entity in it would else come in pieces, none of which is the name.
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static void copy(InputStream in, OutputStream out, Rules rules) throws IOException {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
            new XmlCopy(reader(in), writer, rules).copy();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new CannotBeCleaned("文件结构有损坏");
        }
    }

    private void copy() throws XMLStreamException, IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        String element = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (rules.leavesOut(xml)) {
                        skip();
                    } else {
                        element = xml.getLocalName();
                        start();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    out.write("</" + name(xml.getPrefix(), xml.getLocalName()) + ">");
                    element = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text(element, xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new CannotBeCleaned("文件结构有损坏");
                default -> {
                    // Comments, instructions and declarations of the program that wrote it.
                }
            }
        }
    }

    /** White space outside the root says nothing. */
    private void text(String element, String text) throws IOException {
        escape(rules.text(element, text), false);
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void start() throws IOException {
        out.write("<" + name(xml.getPrefix(), xml.getLocalName()));
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            String prefix = xml.getNamespacePrefix(i);
            out.write(prefix == null || prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
            escape(xml.getNamespaceURI(i) == null ? "" : xml.getNamespaceURI(i), true);
            out.write('"');
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = rules.attribute(xml, i);
            if (value != null) {
                out.write(" " + name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i)) + "=\"");
                escape(value, true);
                out.write('"');
            }
        }
        out.write('>');
    }

    private void escape(String text, boolean attribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\r' -> out.write("&#13;");
                case '"' -> out.write(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> out.write(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
                default -> out.write(c);
            }
        }
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
