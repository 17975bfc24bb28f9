package cn.kexie.contest.planning;

import cn.kexie.contest.Organiser;

/**
 * A contest has been planned; announced within the same transaction.
 *
 * @param plannedBy account of the person who planned it, null when the enterprise's own system did
 */
public record ContestPlanned(String contestNo, String title, Organiser organiser, String plannedBy) {}
