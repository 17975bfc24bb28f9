package cn.kexie.matter.casefile;

import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of matters' cases beside the case file. */
interface MatterRegister {

    void add(MatterCase matter, String filedBy);

    /** The person who filed it for his body. */
    Optional<String> filedBy(CaseNo caseNo);

    /** Replaces the application. */
    void change(CaseNo caseNo, ObjectNode application);

    Optional<MatterCase> find(CaseNo caseNo);

    /** The edition, without the application. */
    Optional<String> definitionOf(CaseNo caseNo);

    Map<CaseNo, MatterCase> findAll(Collection<CaseNo> caseNos);

    /** Adds the next paper of this form. */
    void addPaper(CaseNo caseNo, String form, ObjectNode content);

    List<LaterPaper> papers(CaseNo caseNo);

    /** Replaces what was handed in, such as to take a person out. */
    void change(CaseNo caseNo, LaterPaper paper);
}
