package cn.kexie.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

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
                around.getAttribute("name"),
                ModelXml.line(element),
                code,
                why,
                mend));
    }

    public void in(String file, String code, String why, String mend) {
        add(new ModelFault(file, "", "", 0, code, why, mend));
    }

    public List<ModelFault> found() {
        return List.copyOf(found);
    }
}
