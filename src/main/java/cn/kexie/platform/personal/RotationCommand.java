package cn.kexie.platform.personal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 轮换个人信息密钥: {@code java -jar kexie.jar --rotate-personal-data-keys}. Adds new keys to the file; the next start seals
 * with them, and what the old ones sealed is sealed anew meanwhile.
 */
public final class RotationCommand {

    private static final String NAME = "--rotate-personal-data-keys";

    private RotationCommand() {}

    public static boolean isMeant(String[] arguments) {
        return Arrays.asList(arguments).contains(NAME);
    }

    /** @return the exit code */
    public static int run(String[] arguments) {
        return run(arguments, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    static int run(String[] arguments, PrintStream out) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(arguments)) {
            PersonalDataKeyFile file = new PersonalDataKeyFile(
                    Path.of(context.getEnvironment().getRequiredProperty("kexie.personal-data.keys")));
            PersonalDataKeys keys = file.rotate();
            out.println("""
                    已加入新密钥 %08x，共 %d 把：%s
                    请把该文件复制到每个节点，再逐个重新启动；旧密钥加密的内容随后自动改用新密钥。请另行备份该文件。""".formatted(
                            keys.texts().getPrimary().getId(),
                            keys.texts().size(),
                            file.path().toAbsolutePath()));
            return 0;
        }
    }

    /** Nothing is needed but the configuration; no stereotype: the application itself must not find it. */
    static class NoBeans {}
}
