package cn.kexie.registry.web;

/** What the search form of a register's page holds. */
record RegisterSearch(String register, String q, String status, String asOf, String sort) {

    /** How the list is sorted after a click on a heading: by it, and the other way round when it is already. */
    public String sortedBy(String field) {
        return field.equals(sort) || field.equals("no") && sort.isEmpty() ? "-" + field : field;
    }

    /** Value of {@code aria-sort} of a heading. */
    public String direction(String field) {
        if (sort.equals("-" + field)) {
            return "descending";
        }
        return field.equals(sort) || field.equals("no") && sort.isEmpty() ? "ascending" : "none";
    }
}
