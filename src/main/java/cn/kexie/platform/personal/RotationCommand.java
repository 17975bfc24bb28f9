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
 * 轮换个人信息密钥: {@code java -jar kexie.jar --rotate-personal-data-keys}, in two steps, so that no node ever meets a text
 * it cannot open. The first adds keys to the file; the second, once every node has started with that file, lets them seal.
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
            out.println(text(keys, file));
            return 0;
        }
    }

    private static String text(PersonalDataKeys keys, PersonalDataKeyFile file) {
        String place = file.path().toAbsolutePath().toString();
        return keys.hasNext()
                ? """
                        第一步完成：已加入新密钥，暂不使用，共 %d 把：%s
                        请把该文件复制到每个节点并逐个重新启动，然后再运行一次本命令。""".formatted(keys.texts().size(), place)
                : """
                        第二步完成：此后用新密钥 %08x 加密：%s
                        请再次把该文件复制到每个节点并逐个重新启动；旧密钥加密的内容随后自动改用新密钥。请另行备份该文件。""".formatted(keys.texts().getPrimary().getId(), place);
    }

    /** Nothing is needed but the configuration; no stereotype: the application itself must not find it. */
    static class NoBeans {}
}
