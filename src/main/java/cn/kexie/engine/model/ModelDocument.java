package cn.kexie.engine.model;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A file of XML with all its elements.
 *
 * @param kind of what it should hold: {@code process} or {@code decision}
 */
public record ModelDocument(String file, String kind, List<Element> elements) {

    public List<Element> all(String name) {
        return elements.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    /** The last part of the name without its ending. */
    public String stem() {
        return FileNames.stem(file);
    }
}
