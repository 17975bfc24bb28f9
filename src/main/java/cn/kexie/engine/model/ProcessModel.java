package cn.kexie.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** 流程模型: the steps and flows of one process. */
public final class ProcessModel {

    private final ModelDocument document;
    private final Element process;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Flow> flows;
    private final Map<String, List<Flow>> bySource;
    private final Map<String, List<Flow>> byTarget;

    ProcessModel(ModelDocument document, Element process) {
        this.document = document;
        this.process = process;
        List<Element> inside = ModelXml.inside(process);
        inside.stream().filter(Step::isOne).map(Step::new).forEach(step -> steps.putIfAbsent(step.id(), step));
        this.flows = inside.stream()
                .filter(element -> element.getLocalName().equals("sequenceFlow"))
                .map(Flow::new)
                .toList();
        this.bySource = flows.stream().collect(Collectors.groupingBy(Flow::source));
        this.byTarget = flows.stream().collect(Collectors.groupingBy(Flow::target));
    }

    public String file() {
        return document.file();
    }

    /** The whole file, with messages and the drawing. */
    public ModelDocument document() {
        return document;
    }

    public Element element() {
        return process;
    }

    public String key() {
        return process.getAttribute("id");
    }

    public String name() {
        return process.getAttribute("name");
    }

    public List<Step> steps() {
        return List.copyOf(steps.values());
    }

    public Stream<Step> steps(String kind) {
        return steps.values().stream().filter(step -> step.kind().equals(kind));
    }

    public Optional<Step> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    public List<Flow> flows() {
        return flows;
    }

    public List<Flow> flowsFrom(Step step) {
        return bySource.getOrDefault(step.id(), List.of());
    }

    public List<Flow> flowsTo(Step step) {
        return byTarget.getOrDefault(step.id(), List.of());
    }

    /** The steps a step leads to. */
    public List<Step> after(Step step) {
        return flowsFrom(step).stream()
                .flatMap(flow -> step(flow.target()).stream())
                .toList();
    }

    /** Where a subprocess begins. */
    public List<Step> startsOf(Step subprocess) {
        return steps("startEvent")
                .filter(start -> start.element().getParentNode() == subprocess.element())
                .toList();
    }

    /** The subprocess around a step; empty for what stands in the process itself. */
    public Optional<Step> around(Step step) {
        return step.element().getParentNode() instanceof Element parent
                ? step(parent.getAttribute("id")).filter(found -> found.element() == parent)
                : Optional.empty();
    }

    public List<Element> all(String name) {
        return ModelXml.inside(process).stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }
}
