package cn.kexie.engine.model.letter;

import cn.kexie.engine.model.Letter;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A letter prints values the program gives it; anything else would be issued as a blank. */
public class KnownPlaceholders implements ModelRule {

    /** What every letter is given, beside what the parts show that letters share. */
    private static final Set<String> EVERYWHERE =
            Set.of("kind", "subject", "verifyPage", "fileHeadSize", "letterHeadSize", "typeset");

    private static final Pattern INCLUDE = Pattern.compile("<!--#include file=\"([A-Za-z0-9._-]+)\"-->");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern CODE = Pattern.compile("\\bT\\s*\\(|\\bnew\\s+[a-zA-Z]|@\\w+|__\\$");

    private final ModelSet program;

    public KnownPlaceholders(ModelSet program) {
        this.program = program;
    }

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.letters().stream()
                .filter(letter -> letter.name().endsWith(".html"))
                .forEach(letter -> check(set, letter, faults));
    }

    private void check(ModelSet set, Letter letter, ModelFaults faults) {
        Set<String> known = known(letter);
        Set<String> unknown = new TreeSet<>(Placeholders.of(letter.text()));
        unknown.addAll(Placeholders.required(letter.text()));
        unknown.removeAll(known);
        unknown.forEach(name -> at(
                letter,
                name,
                "UNKNOWN_PLACEHOLDER",
                "文书中的“%s”没有值，印出来是空白".formatted(name),
                "改用 " + String.join("、", known),
                faults));
        checkCode(letter, faults);
        INCLUDE.matcher(letter.text())
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        set.letters().stream().noneMatch(other -> other.name().equals(name)))
                .forEach(name -> at(letter, name, "NOT_IN_THE_SET", "文书引用的 %s 不存在".formatted(name), "核对文件名", faults));
    }

    private static void checkCode(Letter letter, ModelFaults faults) {
        EXPRESSION
                .matcher(letter.text())
                .results()
                .map(found -> found.group())
                .filter(expression -> CODE.matcher(expression).find())
                .forEach(expression ->
                        at(letter, expression, "CODE_IN_MODEL", "文书中不允许使用 %s".formatted(expression), "只写值的名称", faults));
    }

    /** What the program's own letter of this name prints, and what every letter can: the values of the parts they share. */
    private Set<String> known(Letter letter) {
        Set<String> known = new TreeSet<>(EVERYWHERE);
        program.letters().stream()
                .filter(ours -> ours.name().equals(letter.name()) || isShared(ours))
                .flatMap(ours -> Stream.concat(
                        Placeholders.of(ours.text()).stream(), Placeholders.required(ours.text()).stream()))
                .forEach(known::add);
        return known;
    }

    private static boolean isShared(Letter letter) {
        return !letter.text().contains("<html");
    }

    private static void at(Letter letter, String name, String code, String why, String mend, ModelFaults faults) {
        int place = letter.text().indexOf(name);
        int line = place < 0
                ? 0
                : (int) letter.text()
                                .substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
        faults.add(new ModelFault(letter.file(), name, "", line, code, why, mend));
    }
}
