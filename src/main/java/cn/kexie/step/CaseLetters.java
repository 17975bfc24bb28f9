package cn.kexie.step;

import cn.kexie.casefile.CaseFile;
import cn.kexie.document.DocumentOrder;
import cn.kexie.platform.identity.CaseNo;

/** The papers of a procedure: who issues them, and the values they print. */
public interface CaseLetters extends StepSource {

    /** @param letter its file without folder and ending, such as {@code removal-decision} */
    DocumentOrder order(CaseFile file, String letter);

    /** Code of the kind of paper; the letters of the house are called by their kinds. */
    default String kind(CaseNo caseNo, String letter) {
        return HouseLetters.kind(letter);
    }
}
