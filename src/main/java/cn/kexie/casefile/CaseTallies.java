package cn.kexie.casefile;

import java.util.List;

/** Counts cases where they are stored. */
interface CaseTallies {

    /** By procedure and status, by authority and by month, each on its own. */
    List<CaseTally> tally(CaseSearch search, CaseSpan span);

    /** By procedure, status, authority and month together, no more than {@code most} lines. */
    List<CaseTally> tallyTogether(CaseSearch search, CaseSpan span, int most);
}
