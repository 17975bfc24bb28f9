package cn.kexie.step;

/** What generic steps ask a procedure: one bean per procedure and question, none where the procedure has no answer of its own. */
public interface StepSource {

    /** In place of a key: every procedure that is declared in files. */
    String DECLARED = "";

    /** Key of the procedure. */
    String procedure();
}
