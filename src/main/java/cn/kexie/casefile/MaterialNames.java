package cn.kexie.casefile;

import java.util.Optional;

/** Names of materials that may turn up in the cases of any procedure, such as evidence of an objection. */
public interface MaterialNames {

    /** What the items begin with under which the evidence of objections is filed, by whoever objects, the applicant as well. */
    String OBJECTION_EVIDENCE = "OBJECTION_EVIDENCE/";

    /** Name of the material in Chinese, empty for one of the procedure's own. */
    Optional<String> nameOf(String item);
}
