package cn.kexie.engine.model.letter;

import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.platform.letter.Letter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters of a release: each belongs to a process of it, and no two are of one kind. */
public class LettersOfRelease implements ModelRule {

    private static final Pattern NAME = Pattern.compile("letters/([a-z0-9-]+)/[a-z0-9-]+\\.html");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        Map<String, String> kinds = new HashMap<>();
        for (Letter letter : set.releasedLetters()) {
            checkPlace(set, letter.name(), faults);
            String other = kinds.putIfAbsent(letter.kind(), letter.name());
            if (other != null) {
                faults.in(letter.name(), "SAME_KIND", "与 %s 的种类相同（%s）".formatted(other, letter.kind()), "改用另一个代码");
            }
        }
    }

    private static void checkPlace(ModelSet set, String file, ModelFaults faults) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            faults.in(
                    file,
                    "LETTER_WITHOUT_PROCESS",
                    "看不出文书属于哪个流程",
                    "与所属的流程一起部署，或者放在 letters/流程 id/ 下；文件名用小写英文字母、数字和连字符，例如 letters/carrier-approval/notice.html");
        } else if (set.process(name.group(1)).isEmpty()) {
            faults.in(file, "NOT_IN_THE_SET", "这一组文件里没有流程“%s”".formatted(name.group(1)), "核对文件夹的名称，或者把流程一起部署");
        }
    }
}
