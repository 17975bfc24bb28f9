package cn.kexie.platform.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a letter declares about itself. */
record LetterHead(String kind, String title, String suffix) {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}（）《》、·]{1,40}");
    private static final Pattern SUFFIX = Pattern.compile("\\p{L}{0,10}");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (kind == null || !KIND.matcher(kind).matches()) {
            faults.add(
                    "请在 <head> 中写明文书种类的代码，例如 <meta name=\"kind\" content=\"CARRIER_APPROVAL\"/>：大写英文字母、数字和下划线，以字母开头，不超过 60 个字符");
        }
        if (title == null || !TITLE.matcher(title).matches()) {
            faults.add("请在 <title> 中写明文书的名称，例如 <title>认定通知</title>：不超过 40 个字，只用文字");
        }
        if (suffix == null || !SUFFIX.matcher(suffix).matches()) {
            faults.add(
                    "请在 <head> 中写明文号后缀，例如 <meta name=\"suffix\" content=\"服站\"/>：不超过 10 个字，只用文字；没有后缀的写 content=\"\"");
        }
        return faults;
    }
}
