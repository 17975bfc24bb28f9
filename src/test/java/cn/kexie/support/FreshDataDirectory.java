package cn.kexie.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives each context an empty data directory, clears away those of earlier runs, and counts statements. */
class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Each process that runs tests has one of its own. */
    private static final Path RUNS = Path.of("target/it-data", System.getProperty("kexie.fork", "0"));

    static {
        try {
            FileSystemUtils.deleteRecursively(RUNS);
            Files.createDirectories(RUNS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path run = Files.createTempDirectory(RUNS, "run");
            TestPropertyValues.of("kexie.data-dir=" + run).applyTo(context);
            context.getBeanFactory().registerSingleton("countedStatements", new CountedStatements());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
