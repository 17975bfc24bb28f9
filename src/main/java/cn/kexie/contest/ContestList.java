package cn.kexie.contest;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contests on file as lists and pages show them. */
public interface ContestList {

    Map<CaseNo, String> titles(Collection<CaseNo> contestNos);

    /** Newest first. */
    List<ListedContest> list(ContestSearch search, int size, long offset);

    long count(ContestSearch search);

    /** Why it was cancelled, empty when it was not. */
    Optional<String> cancellation(String contestNo);

    /** A contest and where it stands. */
    record ListedContest(Contest contest, ContestStatus status, String statusText) {}

    /**
     * Which contests are asked for.
     *
     * @param status null for any, as is year
     * @param creditCode of an organiser whose unpublished contests count too, null for none
     * @param offices contests whose office asks; their being unpublished does not matter
     * @param everything whether unpublished contests of everybody count
     */
    record ContestSearch(
            ContestStatus status, Integer year, String creditCode, Set<String> offices, boolean everything) {}
}
