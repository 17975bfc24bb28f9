package cn.kexie.release;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A release in force and what is deployed upon it: together the next release, file by file under its one name. */
final class WholeSet {

    private final Map<String, ModelFile> files = new TreeMap<>();
    private final Map<ModelIdentity, String> names = new HashMap<>();
    private final Set<String> deployed = new HashSet<>();

    WholeSet(Collection<ModelFile> inForce) {
        inForce.forEach(file -> put(file, ModelIdentity.of(file)));
    }

    /** The next release: what is given takes the place of the file it is, everything else stays. */
    List<ModelFile> with(Collection<ModelFile> given) {
        Map<ModelFile, Optional<ModelIdentity>> identities = new LinkedHashMap<>();
        given.forEach(file -> identities.put(file, ModelIdentity.of(file)));
        identities.values().forEach(identity -> identity.ifPresent(this::noteDeployed));
        Map<String, String> taken = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (ModelFile file : given) {
            Optional<ModelIdentity> identity = identities.get(file);
            String name = nameOf(file, identity);
            String other = taken.put(name, file.name());
            if (other != null) {
                faults.add(new Fault(
                        "/" + file.name(),
                        "SAME_MODEL",
                        "%s 和 %s 是同一个文件（%s），请只部署其中一个".formatted(other, file.name(), name)));
            }
            put(file.named(name), identity);
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return List.copyOf(files.values());
    }

    private void put(ModelFile file, Optional<ModelIdentity> identity) {
        files.put(file.name(), file);
        identity.ifPresent(known -> names.put(known, file.name()));
    }

    private void noteDeployed(ModelIdentity identity) {
        if (identity.kind().equals("process")) {
            deployed.add(identity.id());
        }
    }

    private String nameOf(ModelFile file, Optional<ModelIdentity> identity) {
        if (files.containsKey(file.name())) {
            return file.name();
        }
        return identity.map(names::get).orElseGet(() -> newName(file, identity));
    }

    /** A file under its base name alone goes where its kind belongs; one with folders stays where it says. */
    private String newName(ModelFile file, Optional<ModelIdentity> identity) {
        if (file.name().contains("/") || identity.isEmpty()) {
            return file.name();
        }
        return switch (identity.get().kind()) {
            case "form" -> "forms/" + folder(identity.get().id()) + file.baseName();
            case ModelIdentity.LETTER -> letterName(file);
            default -> "bpmn/" + file.baseName();
        };
    }

    /** A new letter belongs to the one process it is deployed with; else it keeps its name, and the rules say where to put it. */
    private String letterName(ModelFile file) {
        return deployed.size() == 1 ? "letters/" + deployed.iterator().next() + "/" + file.baseName() : file.name();
    }

    /** Forms have ids such as {@code contest-entry-recommend-entry}: the longest process key they begin with is theirs. */
    private String folder(String form) {
        Stream<String> known = names.keySet().stream()
                .filter(identity -> identity.kind().equals("process"))
                .map(ModelIdentity::id);
        return Stream.concat(known, deployed.stream())
                .filter(key -> form.startsWith(key + "-"))
                .max(Comparator.comparingInt(String::length))
                .map(key -> key + "/")
                .orElse("");
    }
}
