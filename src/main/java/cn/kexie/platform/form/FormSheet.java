package cn.kexie.platform.form;

import java.util.List;

/**
 * A part of an application as people read it.
 *
 * @param columns headings of a table; null for rows of label and value
 * @param rows cells, as many as there are columns; a label and a value where there are none
 */
public record FormSheet(String title, List<String> columns, List<List<String>> rows) {}
