package cn.kexie.platform.letter;

import java.util.List;

/** A file that is no letter, with everything that is wrong with it: place, fault and what to do, in Chinese. */
public class UnreadableLetter extends RuntimeException {

    private final transient List<String> faults;

    UnreadableLetter(String name, List<String> faults) {
        super("文书 " + name + " 不能使用：" + String.join("；", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
