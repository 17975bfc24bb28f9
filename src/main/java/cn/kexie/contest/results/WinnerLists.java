package cn.kexie.contest.results;

import java.util.List;

/** The rows behind a contest's winners: awards of the newest ranking. */
interface WinnerLists {

    /** @param category null for every track */
    long count(String contestNo, String category);

    /** By rank. */
    List<Winner> page(String contestNo, String category, int size, long offset);
}
