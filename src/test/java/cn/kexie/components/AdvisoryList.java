package cn.kexie.components;

import cn.kexie.components.Advisory.Verdict;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The list of known weaknesses, held against a class path. */
record AdvisoryList(List<Advisory> advisories) {

    private static final Path FILE = Path.of("src/main/security/advisories.json");

    static AdvisoryList ofTheProject() {
        try {
            return new AdvisoryList(JsonMapper.builder()
                    .findAndAddModules()
                    .build()
                    .readValue(FILE.toFile(), new TypeReference<List<Advisory>>() {}));
        } catch (IOException failure) {
            throw new IllegalStateException(FILE + " 无法读取：" + failure.getMessage(), failure);
        }
    }

    /** All that is wrong with the list, in words for who keeps it. */
    List<String> faults(ClassPath classPath, Predicate<String> classExists) {
        List<String> faults = new ArrayList<>();
        advisories.forEach(advisory -> {
            incomplete(advisory, faults);
            againstClassPath(advisory, classPath, faults);
            advisory.namedClasses()
                    .filter(classExists.negate())
                    .forEach(name -> faults.add(advisory.id() + "：类 " + name + " 不存在"));
        });
        return faults;
    }

    /** Whose review is due. A calendar alone must not break a build, so these are told, not failed. */
    List<String> due(LocalDate today) {
        return advisories.stream()
                .filter(advisory -> advisory.reviewBy().isBefore(today))
                .map(advisory -> advisory.id() + " 应在 " + advisory.reviewBy() + " 前复核")
                .toList();
    }

    private static void incomplete(Advisory advisory, List<String> faults) {
        String id = advisory.id();
        if (advisory.verdict() == null) {
            faults.add(id + "：没有结论（verdict）");
        }
        if (blank(advisory.summary()) || blank(advisory.reason())) {
            faults.add(id + "：缺少说明（summary）或理由（reason）");
        }
        if (blank(advisory.source()) || !advisory.source().startsWith("https://")) {
            faults.add(id + "：缺少出处（source）");
        }
        if (advisory.reviewedOn() == null || advisory.reviewBy() == null) {
            faults.add(id + "：缺少复核日期（reviewedOn、reviewBy）");
        }
        if (advisory.verdict() == Verdict.AFFECTED_MITIGATED
                && (advisory.mitigation().isEmpty() || advisory.tests().isEmpty())) {
            faults.add(id + "：受影响而已缓解的，应写明缓解的类（mitigation）和测试（tests）");
        }
    }

    private static void againstClassPath(Advisory advisory, ClassPath classPath, List<String> faults) {
        classPath
                .find(advisory.component())
                .ifPresentOrElse(
                        component -> verdictFits(advisory, component, faults),
                        () -> faults.add(advisory.id() + "：" + advisory.component() + " 已不在类路径上，请删去这一条"));
        advisory.absent().stream()
                .filter(name -> classPath.find(name).isPresent())
                .forEach(name -> faults.add(advisory.id() + "：结论以没有 " + name + " 为前提，但它在类路径上"));
    }

    private static void verdictFits(Advisory advisory, Component component, List<String> faults) {
        boolean applies = advisory.appliesTo(component.version());
        if (applies && advisory.verdict() == Verdict.FIXED) {
            faults.add(advisory.id() + "：" + component.name() + " " + component.version() + " 仍受影响，结论不能是 FIXED");
        }
        if (!applies && advisory.verdict() != Verdict.FIXED) {
            faults.add(advisory.id() + "：" + component.name() + " " + component.version() + " 已不受影响，结论应改为 FIXED");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
