package cn.kexie.matter.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of matters' cases beside the case file. */
interface MatterRegister {

    void add(MatterCase matter, String filedBy);

    /** The person who filed it for his body. */
    Optional<String> filedBy(String caseNo);

    /** Replaces the application. */
    void change(String caseNo, ObjectNode application);

    Optional<MatterCase> find(String caseNo);

    /** The edition, without the application. */
    Optional<String> definitionOf(String caseNo);

    Map<String, MatterCase> findAll(Collection<String> caseNos);

    /** Adds the next paper of this form. */
    void addPaper(String caseNo, String form, ObjectNode content);

    List<LaterPaper> papers(String caseNo);

    /** Replaces what was handed in, such as to take a person out. */
    void change(String caseNo, LaterPaper paper);
}
