package cn.kexie.contest.scoring.process;

/** What a judge can say in completing the task; saying nothing means the same. */
enum JudgingDecision {
    SUBMIT
}
