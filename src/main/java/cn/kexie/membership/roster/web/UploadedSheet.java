package cn.kexie.membership.roster.web;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The one file of an upload, on disk for as long as it is read. */
final class UploadedSheet {

    /** Far more than 5,000 rows need. */
    private static final long LARGEST = 10L << 20;

    private UploadedSheet() {}

    interface Reading<T> {
        T read(Path file) throws IOException;
    }

    static <T> T read(List<MultipartFile> files, Reading<T> reading) {
        MultipartFile upload = only(files);
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            try {
                upload.transferTo(file);
                return reading.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MultipartFile only(List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            throw Refusal.invalid("/file", "FILE_MISSING", "没有收到文件，请以 multipart/form-data 的 file 部分上传名册");
        }
        if (files.size() > 1) {
            throw Refusal.invalid("/file", "ONE_FILE_ONLY", "一次只能提交一份名册，请分次提交");
        }
        if (files.get(0).getSize() > LARGEST) {
            throw Refusal.of(Reason.TOO_LARGE, "FILE_TOO_LARGE", "名册文件超过 10 MB，请删除图片等无关内容，或者拆分后提交");
        }
        return files.get(0);
    }
}
