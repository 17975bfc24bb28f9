package cn.kexie.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the search form of a register's page holds. */
record RegisterSearch(String register, String q, String status, String asOf, String sort) {

    private static final String BY_NUMBER = "no";

    /** Columns that can be sorted by, with their headings. */
    static final Map<String, String> COLUMNS =
            inOrder(BY_NUMBER, "登记编号", "title", "名称", "holder", "单位", "validFrom", "有效期起", "validTo", "有效期止");

    /** Orders to choose from where the headings are not shown. */
    static final Map<String, String> ORDERS = inOrder(
            BY_NUMBER,
            "登记编号",
            "-no",
            "登记编号（倒序）",
            "title",
            "名称",
            "holder",
            "单位",
            "-validFrom",
            "最近生效的在前",
            "validTo",
            "最早期满的在前");

    RegisterSearch {
        sort = sort.isEmpty() ? BY_NUMBER : sort;
    }

    public boolean isSortedBy(String order) {
        return order.equals(sort);
    }

    /** How the list is sorted after a click on a heading: by it, and the other way round when it is already. */
    public String clicked(String column) {
        return column.equals(sort) ? "-" + column : column;
    }

    /** Value of {@code aria-sort} of a heading. */
    public String direction(String column) {
        if (sort.equals("-" + column)) {
            return "descending";
        }
        return column.equals(sort) ? "ascending" : "none";
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
