package cn.kexie.contest.rules;

import java.util.Map;

/** 五小 categories in Chinese; a contest may have categories of its own, which are shown as they are. */
public final class CategoryNames {

    private static final Map<String, String> NAMES = Map.of(
            "MINI_DESIGN", "小设计",
            "MINI_RENOVATION", "小革新",
            "MINI_INVENTION", "小发明",
            "MINI_CREATION", "小创造",
            "MINI_PAPER", "小论文",
            "MINI_SUGGESTION", "小建议",
            "MINI_IMPROVEMENT", "小改造",
            "MINI_MAKING", "小制作");

    private CategoryNames() {}

    public static String of(String category) {
        return category == null ? null : NAMES.getOrDefault(category, category);
    }
}
