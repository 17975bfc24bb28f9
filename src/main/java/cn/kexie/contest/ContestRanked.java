package cn.kexie.contest;

/** The works of a contest have their ranks for the first time; announced within the same transaction: nobody judges any more. */
public record ContestRanked(String contestNo) {}
