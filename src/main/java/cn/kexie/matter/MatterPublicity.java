package cn.kexie.matter;

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
    private final Publicities publicities;

    MatterPublicity(MatterCases matters, Publicities publicities) {
        this.matters = matters;
        this.publicities = publicities;
    }

    /**
     * Lays down the list; both texts may name fields in braces.
     *
     * @return the title as filled in
     */
    public String announce(String caseNo, String title, String item) {
        MatterCases.Filed filed = matters.get(caseNo);
        String filled = MatterWords.fill(title, filed.kind(), filed.matter().application());
        publicities.announce(
                caseNo,
                filled,
                List.of(new PublicityItem(
                        caseNo, MatterWords.fill(item, filed.kind(), filed.matter().application()))));
        return filled;
    }

    /** Whether an objection took the item out. */
    @Transactional(readOnly = true)
    public boolean objectionUpheld(String caseNo) {
        return !publicities.upheld(caseNo).isEmpty();
    }
}
