package cn.kexie.calendar;

import java.util.List;

/** Holiday files that contradict themselves. The message names every file and entry, in Chinese. */
public final class UnreadableCalendar extends RuntimeException {

    UnreadableCalendar(List<String> faults) {
        super("节假日数据有 %d 处错误，请改正文件后重新启动：%n  %s"
                .formatted(faults.size(), String.join(System.lineSeparator() + "  ", faults)));
    }
}
