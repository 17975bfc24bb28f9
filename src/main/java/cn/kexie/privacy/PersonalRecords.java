package cn.kexie.privacy;

import java.util.List;
import java.util.Optional;

/** What one room keeps about people, case by case. Every room with a sealed column has one. */
public interface PersonalRecords {

    /** What is kept about the person in this case; empty when the case is not of this room or names nobody like that. */
    List<PersonalRecord> of(String caseNo, Person person);

    /** Chinese, why the person's data in this case have to stay for now, such as a membership that lasts; empty when they need not. */
    Optional<String> reasonToKeep(String caseNo, Person person);

    /**
     * Takes the person's data out of the case: names become {@link #REMOVED}, the rest becomes empty; numbers, decisions and
     * dates stay. Doing it twice changes nothing.
     *
     * @param person null for everybody in the case
     * @return whether there was anything
     */
    boolean remove(String caseNo, Person person);

    String REMOVED = "（已删除）";
}
