package cn.kexie.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the search form of a register's page holds. */
record RegisterSearch(String register, String q, String status, String asOf, String sort) {

    private static final String BY_NUMBER = "no";

    /** Columns that can be sorted by, with their headings. */
    static final Map<String, String> COLUMNS = columns();

    /** The orders to choose from where the headings are not shown. */
    static final Map<String, String> ORDERS = orders();

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

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(BY_NUMBER, "登记编号");
        columns.put("title", "名称");
        columns.put("holder", "单位");
        columns.put("validFrom", "有效期起");
        columns.put("validTo", "有效期止");
        return columns;
    }

    private static Map<String, String> orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        COLUMNS.forEach((column, heading) -> {
            orders.put(column, heading);
            orders.put("-" + column, heading + "（倒序）");
        });
        return orders;
    }
}
