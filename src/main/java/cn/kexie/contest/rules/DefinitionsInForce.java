package cn.kexie.contest.rules;

import java.util.Map;

/** The engine's definitions a contest published now works by. */
public interface DefinitionsInForce {

    /** Ids of the newest processes and decision tables of contests, by key. */
    Map<String, String> ofContests();
}
