package cn.kexie.contest.staffing;

/** What happens to changes of judges, for whoever lets people decide on them. */
public interface JudgeChangeProcess {

    /** @param text what is asked for, without names */
    void requested(String contestNo, int changeNo, String text);

    /** Nobody judges in this contest any more: nothing has to be decided. */
    void judgingOver(String contestNo);
}
