package cn.kexie.release.web;

import cn.kexie.release.FileChange;
import cn.kexie.release.Release;
import cn.kexie.release.ReleaseFile;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A release with its files and what is different from the one before. */
record ReleaseView(
        @JsonUnwrapped Release release,
        @Schema(title = "与上一版相比的变化") List<FileChange> changes,
        @Schema(title = "全部文件") List<ReleaseFile> files) {}
