package cn.kexie.engine.model;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A row of a table.
 *
 * @param number from 1, as Modeler shows it
 */
public record TableRow(Element element, int number) {

    public List<String> inputs() {
        return entries("inputEntry");
    }

    public List<String> outputs() {
        return entries("outputEntry");
    }

    private List<String> entries(String kind) {
        return ModelXml.children(element, kind).map(TableColumn::entry).toList();
    }
}
