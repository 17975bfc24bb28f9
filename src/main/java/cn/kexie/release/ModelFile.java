package cn.kexie.release;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A model, table, form or letter with its content.
 *
 * @param name path within a release, such as {@code bpmn/contest/contest.bpmn}
 */
public record ModelFile(String name, byte[] content) {

    /** As many files, by their names. */
    public static List<ModelFile> all(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue()))
                .toList();
    }

    /** SHA-256 in hexadecimal digits. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    ModelFile named(String other) {
        return new ModelFile(other, content);
    }

    /** The last part of the name: what Camunda Modeler deploys a file under. */
    public String baseName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "ModelFile[" + name + "]";
    }
}
