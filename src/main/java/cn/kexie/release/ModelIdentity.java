package cn.kexie.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a file is, whatever it is called: the process of a model, the first decision of a table, the id of a form, the
 * kind of a letter. Modeler
 * deploys files under their base names, and two forms may share one.
 */
record ModelIdentity(String kind, String id) {

    static final String LETTER = "letter";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Empty for what cannot be read; the rules for models say why. */
    static Optional<ModelIdentity> of(ModelFile file) {
        String name = file.name();
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return firstElement(file, "process");
        }
        if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            return firstElement(file, "decision");
        }
        if (name.endsWith(".html")) {
            return letter(file);
        }
        return name.endsWith(".form") ? form(file) : Optional.empty();
    }

    /** The kind of paper a letter declares in its head. */
    private static Optional<ModelIdentity> letter(ModelFile file) {
        return first(
                file,
                reader -> reader.getLocalName().equals("meta") && "kind".equals(reader.getAttributeValue(null, "name")),
                "content",
                LETTER);
    }

    private static Optional<ModelIdentity> firstElement(ModelFile file, String element) {
        return first(file, reader -> reader.getLocalName().equals(element), "id", element);
    }

    private static Optional<ModelIdentity> first(
            ModelFile file, Predicate<XMLStreamReader> wanted, String attribute, String kind) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(file.content()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && wanted.test(reader)) {
                    return Optional.ofNullable(reader.getAttributeValue(null, attribute))
                            .map(id -> new ModelIdentity(kind, id));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ModelIdentity> form(ModelFile file) {
        try {
            JsonNode id = JSON.readTree(file.content()).path("id");
            return id.isTextual() ? Optional.of(new ModelIdentity("form", id.asText())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
