package cn.kexie.contest.staffing;

/** What happens to changes of judges, for whoever lets people decide on them. */
public interface JudgeChangeProcess {

    /** @param text what is asked for, without names */
    void requested(String contestNo, int changeNo, String text);

    /** Nothing has to be decided any more in this contest. */
    void contestOver(String contestNo);
}
