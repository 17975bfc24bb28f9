package cn.kexie.membership.roster.xlsx;

import cn.kexie.platform.Fault;
import java.util.List;

/**
 * What the first sheet of a workbook holds.
 *
 * @param rows the rows that are not blank, from the headings on
 * @param faults cells no roster may have: formulas, merged and hidden ones
 * @param since1904 dates count from 1904
 */
public record SheetContent(List<SheetRow> rows, List<Fault> faults, boolean since1904) {}
