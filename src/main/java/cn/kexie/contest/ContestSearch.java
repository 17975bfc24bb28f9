package cn.kexie.contest;

import java.util.Set;

/**
 * Which contests are asked for.
 *
 * @param status null for any, as is year
 * @param creditCode of an organiser whose unpublished contests count too, null for none
 * @param offices contests whose office asks; their being unpublished does not matter
 * @param everything whether unpublished contests of everybody count
 */
record ContestSearch(ContestStatus status, Integer year, String creditCode, Set<String> offices, boolean everything) {}
