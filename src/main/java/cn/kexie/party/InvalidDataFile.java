package cn.kexie.party;

import java.util.List;

/** A data file cannot be used; the application does not start with it. Names the file and every faulty line. */
public class InvalidDataFile extends RuntimeException {

    InvalidDataFile(String file, List<String> faults) {
        super("数据文件 %s 有 %d 处问题，请改正后重新启动：%n%s"
                .formatted(file, faults.size(), String.join(System.lineSeparator(), faults)));
    }
}
