package cn.kexie.casefile;

import cn.kexie.attachment.AttachmentRemoval;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 删除材料: the files go as personal data; that there were some, under which item and when, stays on record. */
@Service
@Transactional
public class MaterialRemoval {

    private final MaterialRegister register;
    private final AttachmentRemoval attachments;

    MaterialRemoval(MaterialRegister register, AttachmentRemoval attachments) {
        this.register = register;
        this.attachments = attachments;
    }

    /**
     * Removes what is filed under the items, unless it is filed elsewhere too.
     *
     * @return whether there was anything
     */
    public boolean remove(CaseNo caseNo, Predicate<String> items) {
        List<String> attachmentIds = register.itemsByAttachment(caseNo).entrySet().stream()
                .filter(filed -> filed.getValue().stream().allMatch(items))
                .map(Map.Entry::getKey)
                .toList();
        return attachments.remove(attachmentIds);
    }
}
