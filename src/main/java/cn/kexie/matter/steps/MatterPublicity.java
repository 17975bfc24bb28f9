package cn.kexie.matter.steps;

import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示 of what a matter's case is about: one item. */
@Service
@Transactional
public class MatterPublicity {

    private final MatterCases matters;
    private final MatterWords words;
    private final Publicities publicities;

    MatterPublicity(MatterCases matters, MatterWords words, Publicities publicities) {
        this.matters = matters;
        this.words = words;
        this.publicities = publicities;
    }

    /**
     * Lays down the list; both texts may name fields in braces.
     *
     * @return the title as filled in
     */
    public String announce(CaseNo caseNo, String title, String item) {
        MatterCases.Filed filed = matters.get(caseNo);
        String filled = words.fill(title, filed);
        publicities.announce(caseNo, filled, List.of(new PublicityItem(caseNo.value(), words.fill(item, filed))));
        return filled;
    }

    /** Whether an objection took the item out. */
    @Transactional(readOnly = true)
    public boolean objectionUpheld(CaseNo caseNo) {
        return !publicities.upheld(caseNo).isEmpty();
    }
}
