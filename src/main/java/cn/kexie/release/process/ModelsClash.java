package cn.kexie.release.process;

import java.util.List;

/** The jar and an analyst changed the same files: the application does not choose by itself. */
class ModelsClash extends RuntimeException {

    private final transient List<String> files;

    ModelsClash(List<String> files) {
        super("程序和流程分析员都修改过：" + String.join("、", files));
        this.files = List.copyOf(files);
    }

    List<String> files() {
        return files;
    }
}
