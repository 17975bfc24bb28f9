package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open tasks of cases, whoever may see them. */
public interface OperableTasks {

    Optional<OperableTask> find(String taskId);

    /** Those of a case, in the processes it calls too. */
    List<OperableTask> of(CaseNo caseNo);

    /** Those of the tasks that are open. */
    Set<String> open(Collection<String> taskIds);

    /** Lifts the task in every list. */
    void lift(String taskId);

    /** Gives the task to an adviser; its holder becomes its owner. */
    void delegate(OperableTask task, String adviser);

    /** The owner has the task back. */
    void giveBack(String taskId);

    /** Those of the tasks that are completed and belong to a case that runs. */
    List<DecidedTask> decided(Collection<String> taskIds);

    /** Ends the next task; whoever completed the decided one has it again, with its due date as it was. */
    void takeBack(DecidedTask decided);

    /**
     * Ends the task and has an earlier one of its process done again.
     *
     * @return ids of the user tasks to be done again
     */
    Set<String> goBack(OperableTask task, String step);
}
