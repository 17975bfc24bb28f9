package cn.kexie.matter.casefile;

import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of a matter's case beside the case file, with the edition it was filed under. */
@Component
@Transactional(readOnly = true)
public class MatterCases {

    private final MatterRegister register;
    private final MatterKinds kinds;

    MatterCases(MatterRegister register, MatterKinds kinds) {
        this.register = register;
        this.kinds = kinds;
    }

    /** @param filedBy account of the person who filed it for his body, null where a system did */
    @Transactional
    public void open(CaseNo caseNo, MatterKind kind, ObjectNode application, String filedBy) {
        register.add(new MatterCase(caseNo, kind.definitionId(), application), filedBy);
    }

    /** Account of the person who filed it for his body; empty where a system did. */
    public Optional<String> filedBy(CaseNo caseNo) {
        return register.filedBy(caseNo);
    }

    /** Empty for the case of a procedure that is no matter. */
    public Optional<Filed> find(CaseNo caseNo) {
        return register.find(caseNo).map(this::filed);
    }

    /** 409 OTHER_ADDRESS for the case of a procedure that is no matter. */
    public Filed get(CaseNo caseNo) {
        return find(caseNo).orElseThrow(() -> otherAddress(caseNo));
    }

    public List<Filed> all(Collection<CaseNo> caseNos) {
        return register.findAll(caseNos).values().stream().map(this::filed).toList();
    }

    /** Empty for the case of a procedure that is no matter. */
    public Optional<MatterKind> edition(CaseNo caseNo) {
        return register.definitionOf(caseNo).map(kinds::edition);
    }

    /** The edition of a case; 409 OTHER_ADDRESS for that of a procedure that is no matter. */
    public MatterKind kindOf(CaseNo caseNo) {
        return edition(caseNo).orElseThrow(() -> otherAddress(caseNo));
    }

    /** Replaces the application, such as by its correction. */
    @Transactional
    public void change(CaseNo caseNo, ObjectNode application) {
        register.change(caseNo, application);
    }

    /** Adds the next paper of this form. */
    @Transactional
    public void handIn(CaseNo caseNo, String form, ObjectNode content) {
        register.addPaper(caseNo, form, content);
    }

    public List<LaterPaper> papers(CaseNo caseNo) {
        return register.papers(caseNo);
    }

    /** Replaces what was handed in, such as to take a person out. */
    @Transactional
    public void change(CaseNo caseNo, LaterPaper paper) {
        register.change(caseNo, paper);
    }

    private Filed filed(MatterCase matter) {
        return new Filed(matter.caseNo(), kinds.edition(matter.definitionId()), matter.application());
    }

    private static Refusal otherAddress(CaseNo caseNo) {
        return Refusal.conflict("OTHER_ADDRESS", "案件 %s 的业务有自己的接口地址，请改用该业务的地址，见接口说明 /v3/api-docs".formatted(caseNo));
    }

    /** What was applied for. Holds personal data. */
    public record Filed(CaseNo caseNo, MatterKind kind, ObjectNode application) {

        /** Personal data does not belong into logs. */
        @Override
        public String toString() {
            return "Filed[" + caseNo + "]";
        }
    }
}
