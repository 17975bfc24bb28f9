package cn.kexie.membership.roster.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML of strangers: no document types, hence no entities, no outside files, no expansion. */
final class SecureXml {

    private static final SAXParserFactory PARSERS = parsers();

    private SecureXml() {}

    /** @throws cn.kexie.platform.Refusal when it is no well-formed XML */
    static void read(InputStream xml, DefaultHandler handler) {
        try (xml) {
            PARSERS.newSAXParser().parse(xml, handler);
        } catch (ReadEnough e) {
            // The handler has what it wanted.
        } catch (SAXException | ParserConfigurationException | IOException e) {
            // Nothing is read but an upload on our own disk: it is in no encoding we know, or cut off.
            throw SheetRefusals.damaged();
        }
    }

    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thrown by a handler that needs no more. */
    static final class ReadEnough extends SAXException {

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
