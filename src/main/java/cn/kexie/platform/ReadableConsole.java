package cn.kexie.platform;

import java.io.Console;
import java.nio.charset.Charset;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Writes the log in UTF-8 where the console claims a character set without Chinese, as every container without a locale
 * does; there each character would become a question mark.
 */
class ReadableConsole implements EnvironmentPostProcessor {

    private static final String CHARSET = "logging.charset.console";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!isReadable(charset(System.console()))) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("readableConsole", Map.of(CHARSET, "UTF-8")));
        }
    }

    static boolean isReadable(Charset charset) {
        return charset.newEncoder().canEncode('科');
    }

    private static Charset charset(Console console) {
        return console == null ? Charset.defaultCharset() : console.charset();
    }
}
