package cn.kexie.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A new jar meets releases of analysts: per file, whoever changed it since the jar before wins; where both did, nobody does.
 *
 * @param files the release that follows, where nothing clashes
 * @param clashes names of files that both changed, differently
 */
record JarMerge(List<ModelFile> files, List<String> clashes) {

    /** @param before digests of the files of the jar before, by name */
    static JarMerge of(Map<String, String> before, Collection<ModelFile> jar, Collection<ModelFile> inForce) {
        Map<String, ModelFile> ours = byName(jar);
        Map<String, ModelFile> theirs = byName(inForce);
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        List<ModelFile> files = new ArrayList<>();
        List<String> clashes = new ArrayList<>();
        for (String name : names) {
            String base = before.get(name);
            String our = digest(ours.get(name));
            String their = digest(theirs.get(name));
            if (!Objects.equals(our, their) && !Objects.equals(our, base) && !Objects.equals(their, base)) {
                clashes.add(name);
            }
            ModelFile chosen = Objects.equals(our, base) ? theirs.get(name) : ours.get(name);
            if (chosen != null) {
                files.add(chosen);
            }
        }
        return new JarMerge(List.copyOf(files), List.copyOf(clashes));
    }

    private static Map<String, ModelFile> byName(Collection<ModelFile> files) {
        return files.stream()
                .collect(Collectors.toMap(ModelFile::name, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static String digest(ModelFile file) {
        return file == null ? null : file.digest();
    }
}
