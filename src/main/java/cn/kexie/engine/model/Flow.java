package cn.kexie.engine.model;

import java.util.Optional;
import org.w3c.dom.Element;

/** A way from one step to the next. */
public record Flow(Element element) {

    public String id() {
        return element.getAttribute("id");
    }

    public String name() {
        return element.getAttribute("name");
    }

    public String source() {
        return element.getAttribute("sourceRef");
    }

    public String target() {
        return element.getAttribute("targetRef");
    }

    public Optional<Element> condition() {
        return ModelXml.children(element, "conditionExpression").findFirst();
    }
}
