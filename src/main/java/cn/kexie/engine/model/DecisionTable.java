package cn.kexie.engine.model;

import java.util.List;
import org.w3c.dom.Element;

/** 规则表: the columns and rows of one decision. */
public final class DecisionTable {

    public static final String VALIDITY = "validity";
    public static final String CURRENT = "现行";

    private final String file;
    private final Element decision;
    private final List<Element> table;

    DecisionTable(String file, Element decision) {
        this.file = file;
        this.decision = decision;
        this.table = ModelXml.children(decision, "decisionTable").toList();
    }

    public String file() {
        return file;
    }

    public Element element() {
        return decision;
    }

    public String key() {
        return decision.getAttribute("id");
    }

    public String name() {
        return decision.getAttribute("name");
    }

    /** Whether it is a table at all. */
    public boolean isTable() {
        return !table.isEmpty();
    }

    /** Whether it says that every case is judged by the newest version of it, whenever it was filed. */
    public boolean isCurrent() {
        return ModelXml.inside(decision).stream()
                .filter(element -> element.getLocalName().equals("property"))
                .anyMatch(property -> property.getAttribute("name").equals(VALIDITY)
                        && property.getAttribute("value").strip().equals(CURRENT));
    }

    /** {@code UNIQUE} where none is set. */
    public String hitPolicy() {
        String policy = table.stream()
                .map(element -> element.getAttribute("hitPolicy"))
                .findFirst()
                .orElse("");
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    /** Whether one answer comes out, not a list. */
    public boolean givesOne() {
        return List.of("UNIQUE", "FIRST", "ANY").contains(hitPolicy());
    }

    public List<TableColumn> inputs() {
        return columns("input");
    }

    public List<TableColumn> outputs() {
        return columns("output");
    }

    public List<TableRow> rows() {
        List<Element> rules = table.stream()
                .flatMap(element -> ModelXml.children(element, "rule"))
                .toList();
        return rules.stream()
                .map(rule -> new TableRow(rule, rules.indexOf(rule) + 1))
                .toList();
    }

    private List<TableColumn> columns(String kind) {
        return table.stream()
                .flatMap(element -> ModelXml.children(element, kind))
                .map(TableColumn::new)
                .toList();
    }
}
