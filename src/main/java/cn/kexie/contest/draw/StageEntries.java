package cn.kexie.contest.draw;

import java.util.Set;

/** Which works are judged in a stage: those that have advanced from the one before. */
public interface StageEntries {

    Set<String> of(String contestNo, int stage);
}
