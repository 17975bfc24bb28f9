package cn.kexie.engine.model.check;

import cn.kexie.engine.model.ModelDocument;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What the engine would refuse of a drawing that all other rules let through: it is no BPMN. Told with its place, and in
 * Chinese as far as the parser knows it.
 */
final class EngineSchema implements ModelRule {

    private static final String BPMN = "org/camunda/bpm/engine/impl/bpmn/parser/BPMN20.xsd";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";
    private static final String PLACE = "http://apache.org/xml/properties/dom/current-element-node";

    private static final Schema SCHEMA = read();

    private static Schema read() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(BpmnParse.class.getClassLoader().getResource(BPMN));
        } catch (SAXException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.documents().stream()
                .filter(document -> document.kind().equals("process"))
                .forEach(document -> check(document, faults));
    }

    private void check(ModelDocument document, ModelFaults faults) {
        Element root = document.elements().get(0);
        Validator validator = SCHEMA.newValidator();
        try {
            validator.setProperty(LOCALE, Locale.SIMPLIFIED_CHINESE);
            validator.setErrorHandler(new Told(document.file(), validator, root, faults, new HashSet<>()));
            validator.validate(new DOMSource(root.getOwnerDocument()));
        } catch (SAXException broken) {
            faults.at(document.file(), root, "NOT_BPMN", broken.getMessage(), "用 Camunda Modeler 打开核对后重新保存");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong at one place is told once; the parser says it several times. */
    private record Told(String file, Validator validator, Element root, ModelFaults faults, Set<Element> told)
            implements ErrorHandler {

        @Override
        public void warning(SAXParseException harmless) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            Element place = validator.getProperty(PLACE) instanceof Element element ? element : root;
            if (!told.add(place)) {
                return;
            }
            faults.at(
                    file,
                    place,
                    "NOT_BPMN",
                    "不符合 BPMN 的格式（%s）".formatted(error.getMessage()),
                    "用 Camunda Modeler 打开核对后重新保存");
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            error(error);
        }
    }
}
