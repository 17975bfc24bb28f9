package cn.kexie.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Everything found wrong, in the order it was found. */
public final class ModelFaults {

    private final List<ModelFault> found = new ArrayList<>();

    public void add(ModelFault fault) {
        found.add(fault);
    }

    /** At an element of a model or table. */
    public void at(String file, Element element, String code, String why, String mend) {
        Element around = ModelXml.identified(element);
        add(new ModelFault(
                file,
                around.hasAttribute("id") ? around.getAttribute("id") : around.getLocalName(),
                name(around),
                ModelXml.line(element),
                code,
                why,
                mend));
    }

    public void in(String file, String code, String why, String mend) {
        add(new ModelFault(file, "", "", 0, code, why, mend));
    }

    /** Its own, or that of the step it belongs to. */
    private static String name(Element element) {
        Node named = element;
        while (named instanceof Element around && !around.hasAttribute("name") && isPartOfStep(around)) {
            named = around.getParentNode();
        }
        return named instanceof Element around ? around.getAttribute("name") : "";
    }

    private static boolean isPartOfStep(Element element) {
        String kind = element.getLocalName();
        return !Step.isOne(element)
                && (kind.endsWith("EventDefinition") || kind.endsWith("Listener") || kind.equals("extensionElements"));
    }

    public List<ModelFault> found() {
        return List.copyOf(found);
    }
}
