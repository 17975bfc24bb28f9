package cn.kexie.guide;

import java.util.List;

/** Materials of a procedure that no table lists; one bean per such procedure. */
public interface GuideMaterials {

    /** Key of the process. */
    String procedure();

    /** Names of what may be filed and need not be. */
    List<String> optional();
}
