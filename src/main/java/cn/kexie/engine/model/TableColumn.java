package cn.kexie.engine.model;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** An input or output of a table. */
public record TableColumn(Element element) {

    public String label() {
        return element.getAttribute("label").isBlank() ? name() : element.getAttribute("label");
    }

    /** Of an output. */
    public String name() {
        return element.getAttribute("name");
    }

    /** What an input looks at; empty for an output. */
    public String expression() {
        return inputs().map(TableColumn::entry).findFirst().orElse("");
    }

    /** {@code string} where none is set. */
    public String type() {
        String type = Stream.concat(inputs(), Stream.of(element))
                .map(typed -> typed.getAttribute("typeRef"))
                .filter(declared -> !declared.isBlank())
                .findFirst()
                .orElse("string");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** The values it may have, as a test; empty where none are declared. */
    public String declared() {
        return Stream.of("inputValues", "outputValues")
                .flatMap(kind -> ModelXml.children(element, kind))
                .map(TableColumn::entry)
                .findFirst()
                .orElse("");
    }

    static String entry(Element around) {
        return ModelXml.children(around, "text")
                .map(ModelXml::text)
                .findFirst()
                .orElse("")
                .strip();
    }

    private Stream<Element> inputs() {
        return ModelXml.children(element, "inputExpression");
    }
}
