package cn.kexie.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * Puts libraries behind the class path of a process. Jazzer looks through every class of every jar on the class path
 * before it begins, seconds for each process; what is fuzzed are our own classes, and they alone need to stand there.
 */
public final class LibraryAgent {

    private LibraryAgent() {}

    public static void premain(String jars, Instrumentation instrumentation) throws IOException {
        for (String jar : jars.split(File.pathSeparator)) {
            instrumentation.appendToSystemClassLoaderSearch(new JarFile(jar));
        }
    }

    /** A jar of this class alone, to start a process with. */
    static Path jar(Path directory) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), LibraryAgent.class.getName());
        Path jar = directory.resolve("libraries.jar");
        String name = LibraryAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new ZipEntry(name));
            try (var content = LibraryAgent.class.getClassLoader().getResourceAsStream(name)) {
                content.transferTo(entries);
            }
        }
        return jar;
    }
}
