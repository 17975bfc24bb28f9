package cn.kexie.membership.roster.xlsx;

import java.util.SortedMap;

/**
 * A row that is not blank.
 *
 * @param number as the sheet numbers it, from 1
 * @param cells by their column, from 0; none is blank
 */
public record SheetRow(int number, boolean hidden, SortedMap<Integer, SheetCell> cells) {}
