package cn.kexie.contest.scoring;

/** One work, judge and stage. */
record SheetKey(String contestNo, int stage, int judgeNo, String entryNo) {}
