package cn.kexie.support.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * Which flow nodes of the models were visited by the process tests.
 *
 * <p>The fast tests write {@link #DIRECTORY} at their end; {@code FlowNodeCoverageIT} reads it in {@code mvn verify}, prints
 * it and fails for every node nobody visited. Files of lines {@code processKey<TAB>flowNodeId}.
 */
final class FlowNodeCoverage {

    /** Of one run of Maven; in it a file of each process that ran tests. */
    private static final Path DIRECTORY =
            Path.of("target", "flow-node-coverage", System.getProperty("kexie.run", "alone"));

    private static final String MULTI_INSTANCE_BODY = "#multiInstanceBody";

    private final SortedMap<String, Set<String>> visited = new TreeMap<>();

    synchronized void visit(String processKey, String flowNodeId) {
        visited.computeIfAbsent(processKey, key -> new TreeSet<>()).add(flowNodeId.replace(MULTI_INSTANCE_BODY, ""));
    }

    synchronized void write() {
        List<String> lines = new ArrayList<>();
        visited.forEach((key, nodes) -> nodes.forEach(node -> lines.add(key + "\t" + node)));
        try {
            String process = System.getProperty("kexie.fork", "0");
            Files.write(Files.createDirectories(DIRECTORY).resolve(process), lines, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the processes of this run have written. */
    static FlowNodeCoverage read() {
        FlowNodeCoverage coverage = new FlowNodeCoverage();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                coverage.read(file);
            }
            return coverage;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("没有这一次运行的覆盖率记录 " + DIRECTORY + "，请用 mvn verify 一并运行流程测试", unreadable);
        }
    }

    private void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] entry = line.split("\t");
            visit(entry[0], entry[1]);
        }
    }

    /** One line per process, and one indented line per flow node that was never visited. */
    String report(Collection<Path> models) {
        StringBuilder report = new StringBuilder("流程节点覆盖率\n");
        nodes(models).forEach((key, all) -> {
            Set<String> missing = missing(key, all);
            int hit = all.size() - missing.size();
            report.append("  %s  %d/%d（%d%%）\n".formatted(key, hit, all.size(), 100 * hit / Math.max(1, all.size())));
            missing.forEach(node -> report.append("    未经过：%s %s\n".formatted(node, all.get(node))));
        });
        return report.toString();
    }

    /** {@code processKey: flowNodeId name} of every node never visited. */
    List<String> gaps(Collection<Path> models) {
        List<String> gaps = new ArrayList<>();
        nodes(models)
                .forEach((key, all) ->
                        missing(key, all).forEach(node -> gaps.add("%s: %s %s".formatted(key, node, all.get(node)))));
        return gaps;
    }

    private Set<String> missing(String processKey, Map<String, String> all) {
        Set<String> missing = new TreeSet<>(all.keySet());
        missing.removeAll(visited.getOrDefault(processKey, Set.of()));
        return missing;
    }

    private static SortedMap<String, Map<String, String>> nodes(Collection<Path> models) {
        SortedMap<String, Map<String, String>> nodes = new TreeMap<>();
        for (Path file : models) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(Process.class)
                    .forEach(process -> nodes.put(process.getId(), namesById(process, model)));
        }
        return nodes;
    }

    private static Map<String, String> namesById(Process process, BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> belongsTo(node, process))
                .collect(Collectors.toMap(
                        FlowNode::getId, node -> String.valueOf(node.getName()), (a, b) -> a, TreeMap::new));
    }

    private static boolean belongsTo(FlowNode node, Process process) {
        for (var parent = node.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(process)) {
                return true;
            }
        }
        return false;
    }
}
