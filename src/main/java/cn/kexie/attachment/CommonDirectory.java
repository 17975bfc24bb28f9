package cn.kexie.attachment;

import cn.kexie.platform.database.CommonMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a directory of attachments that is not the one the other nodes work with: what one node stores there
 * would be lost to the others. The directory carries a mark that stands in the database too.
 */
@Component
class CommonDirectory implements InitializingBean {

    private static final String SUBJECT = "attachments";
    private static final String FILE = "store-id";

    private final Path directory;
    private final CommonMarks marks;

    CommonDirectory(@Value("${kexie.data-dir}") String dataDirectory, CommonMarks marks) {
        this.directory = Path.of(dataDirectory).toAbsolutePath().normalize().resolve("attachments");
        this.marks = marks;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Path file = directory.resolve(FILE);
        String own = Files.exists(file) ? Files.readString(file).strip() : "";
        String common = marks.find(SUBJECT).orElse(own);
        if (common.isEmpty()) {
            own = common = marked(file);
        }
        if (!marks.agreed(SUBJECT, common).equals(own)) {
            throw notShared(file, common, own);
        }
    }

    private String marked(Path file) throws IOException {
        Files.createDirectories(directory);
        return Files.readString(Files.writeString(file, UUID.randomUUID().toString()));
    }

    private AttachmentsNotShared notShared(Path file, String common, String own) {
        return new AttachmentsNotShared(
                "附件没有共用：各节点的附件目录标记为 %s，本节点的 %s %s".formatted(common, directory, own.isEmpty() ? "没有标记" : "标记为 " + own),
                "请把各节点共用的目录挂到上面的位置（kexie.data-dir），然后重新启动。确实是原来的目录、只是缺少标记的（例如恢复备份时漏了），把 %s 写入文件 %s。"
                        .formatted(common, file));
    }
}
