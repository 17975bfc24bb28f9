package cn.kexie.engine.deployment;

import cn.kexie.platform.Fault;
import cn.kexie.platform.letter.Letter;
import cn.kexie.platform.letter.UnreadableLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a release: each belongs to a process of it, and no two are of one kind. */
class LetterRules {

    private static final Pattern NAME = Pattern.compile("letters/([a-z0-9-]+)/[a-z0-9-]+\\.html");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> keys = new TreeMap<>();
    private final Map<String, String> kinds = new TreeMap<>();

    void check(String file, byte[] content) {
        Matcher name = NAME.matcher(file);
        if (name.matches()) {
            keys.put(file, name.group(1));
        } else {
            fault(
                    file,
                    "文书应与所属的流程一起部署，或者放在 letters/流程 id/ 下；文件名用小写英文字母、数字和连字符，例如 letters/carrier-approval/notice.html");
        }
        try {
            Letter letter = Letter.read(file, content);
            String other = kinds.put(letter.kind(), file);
            if (other != null) {
                fault(file, "与 %s 的种类相同（%s），请改用另一个代码".formatted(other, letter.kind()));
            }
        } catch (UnreadableLetter unreadable) {
            unreadable.faults().forEach(message -> fault(file, message));
        }
    }

    List<Fault> faults(Set<String> processes) {
        keys.forEach((file, key) -> {
            if (!processes.contains(key)) {
                fault(file, "这一版里没有流程“%s”，请核对文件夹的名称，或者把流程一起部署".formatted(key));
            }
        });
        return faults;
    }

    private void fault(String file, String message) {
        faults.add(new Fault("/" + file, "MODEL_REFUSED", file + "，" + message));
    }
}
